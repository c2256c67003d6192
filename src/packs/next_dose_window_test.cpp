#include "packs/next_dose_window.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

TEST(NextDoseWindow, counts_from_the_day_of_the_dose_before) {
  const PackPointer pack = testing::load_small_pack();
  const auto window = next_dose_window(pack->schedule, 2, make_date(2022, 8, 1));
  ASSERT_TRUE(window);
  EXPECT_EQ(window->valid_from, make_date(2022, 8, 1));
  EXPECT_EQ(window->grace_from, make_date(2022, 8, 25));
  EXPECT_EQ(window->offered_from, make_date(2022, 8, 29));
  EXPECT_EQ(window->recommended_on, make_date(2022, 8, 29));
  EXPECT_EQ(window->overdue_after, make_date(2022, 9, 5));
}

TEST(NextDoseWindow, is_nothing_for_the_first_dose_and_beyond_the_last) {
  const PackPointer pack = testing::load_small_pack();
  EXPECT_FALSE(next_dose_window(pack->schedule, 1, make_date(2022, 8, 1)));
  EXPECT_FALSE(next_dose_window(pack->schedule, 3, make_date(2022, 8, 1)));
  EXPECT_EQ(doses_in_series(pack->schedule), 2);
}

}  // namespace
}  // namespace quell::packs
