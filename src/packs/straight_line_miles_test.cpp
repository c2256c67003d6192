#include "packs/straight_line_miles.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

TEST(StraightLineMiles, one_degree_of_latitude_is_69_miles) {
  EXPECT_NEAR(straight_line_miles({41, -72}, {42, -72}), 69.09, 0.01);
}

TEST(StraightLineMiles, hartford_and_new_haven_are_about_34_miles_apart) {
  EXPECT_NEAR(straight_line_miles({41.7658, -72.6734}, {41.3083, -72.9279}), 34, 1);
}

TEST(StraightLineMiles, are_the_same_both_ways_and_none_to_oneself) {
  const Position here{41.05, -73.54}, there{41.97, -72.59};
  EXPECT_DOUBLE_EQ(straight_line_miles(here, there), straight_line_miles(there, here));
  EXPECT_EQ(straight_line_miles(here, here), 0);
}

TEST(StraightLineMiles, half_around_the_globe_is_the_most) {
  EXPECT_NEAR(straight_line_miles({0, 0}, {0, 180}), 12'437, 1);
}

}  // namespace
}  // namespace quell::packs
