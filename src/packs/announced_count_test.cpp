#include "packs/announced_count.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

TEST(AnnouncedCount, is_the_latest_up_to_the_day_asked_for) {
  Pack pack;
  pack.counts = {{make_date(2022, 7, 14), "cases", 11, "test"},
                 {make_date(2022, 7, 28), "cases", 28, "test"},
                 {make_date(2022, 7, 28), "deaths", 0, "test"}};
  EXPECT_FALSE(announced_count(pack, "cases", make_date(2022, 7, 13)));
  EXPECT_EQ(announced_count(pack, "cases", make_date(2022, 7, 27))->number, 11);
  EXPECT_EQ(announced_count(pack, "cases", make_date(2022, 9, 1))->on, make_date(2022, 7, 28));
}

}  // namespace
}  // namespace quell::packs
