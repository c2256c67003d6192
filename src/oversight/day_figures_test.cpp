#include "oversight/day_figures.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "inventory/record_supply.h"
#include "oversight/testing/with_doses.h"

namespace quell::oversight {
namespace {

struct OfEachDay : WithDoses {
  std::vector<DayFigures> days() { return day_figures(tx(), *programs::program_in_force(tx(), lead.program, now)); }
  DayFigures on(Date day) {
    const auto all = days();
    return *std::ranges::find_if(all, [&](const DayFigures& one) { return one.on == day; });
  }
};
ON_EACH_DATABASE(OfEachDay);

TEST_P(OfEachDay, bookings_stand_on_days_to_come) {
  EXPECT_EQ(on(wednesday).booked, 1);
  EXPECT_EQ(days().back().on, make_date(2022, 8, 16));
}

TEST_P(OfEachDay, a_dose_moves_from_booked_to_given) {
  give_one();
  EXPECT_EQ(on(wednesday).booked, 0);
  EXPECT_EQ(on(wednesday).first, 1);
  EXPECT_EQ(on(wednesday).given, 1);
  EXPECT_EQ(on(make_date(2022, 8, 4)).given, 1) << "what was given stays given";
}

TEST_P(OfEachDay, supply_adds_up_from_its_day_on) {
  ASSERT_TRUE(inventory::record_supply(tx(), lead, now, seed(),
                                       {{"s1"}, {"fevax"}, 40, make_date(2022, 8, 1), {"Federal order"}}));
  ASSERT_TRUE(inventory::record_supply(tx(), lead, now, seed(),
                                       {{"s2"}, {"fevax"}, 20, make_date(2022, 8, 2), {"Federal order"}}));
  EXPECT_EQ(on(make_date(2022, 8, 1)).supply, 40);
  EXPECT_EQ(on(make_date(2022, 8, 2)).supply, 60);
  EXPECT_EQ(days().front().on, make_date(2022, 8, 1));
}

}  // namespace
}  // namespace quell::oversight
