#include "oversight/site_figures.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "clinics/check_in.h"
#include "oversight/testing/with_doses.h"

namespace quell::oversight {
namespace {

struct OfEachSite : WithDoses {
  SiteFigures at(const SiteId& site) {
    const auto figures = site_figures(tx(), *programs::program_in_force(tx(), lead.program, now), now);
    return *std::ranges::find_if(figures, [&](const SiteFigures& one) { return one.site == site; });
  }
};
ON_EACH_DATABASE(OfEachSite);

TEST_P(OfEachSite, stock_places_and_doses_stand_side_by_side) {
  const SiteFigures before = at(pier);
  EXPECT_EQ(before.vials, 3);
  EXPECT_EQ(before.doses, 3);
  EXPECT_EQ(before.places, 16);  // eight half hours, two people each
  EXPECT_EQ(before.places_free, 15);
  EXPECT_EQ(before.booked_today, 0);
  EXPECT_EQ(before.booked_ahead, 1);
  EXPECT_EQ(before.waits_today, 0);

  give_one();
  const SiteFigures after = at(pier);
  EXPECT_EQ(after.vials, 2);
  EXPECT_EQ(after.given_today, 1);
  EXPECT_EQ(after.given, 1);
  EXPECT_EQ(after.booked_today, 1);
  EXPECT_EQ(after.booked_ahead, 0);
}

TEST_P(OfEachSite, whoever_arrived_waits_until_the_dose) {
  now = programs::instant("2022-08-03T16:00:00Z");
  ASSERT_TRUE(clinics::check_in(tx(), nurse, now, seed(), {.id = booked.id, .code = {}}));
  EXPECT_EQ(at(pier).here_now, 1);
  EXPECT_EQ(at(pier).waits_today, 1) << "a dose is needed for whom it was not given yet";
  give_one();
  EXPECT_EQ(at(pier).here_now, 0);
  EXPECT_EQ(at(pier).waits_today, 0);
}

TEST_P(OfEachSite, one_that_is_still_expected_is_shown_with_nothing) {
  const SiteFigures hill_figures = at(hill);
  EXPECT_FALSE(hill_figures.is_open);
  EXPECT_EQ(hill_figures.vials + hill_figures.places + hill_figures.given, 0);
}

}  // namespace
}  // namespace quell::oversight
