#include "clinics/find_sites.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct FindSites : WithClinic {
  Result<FoundSites> near(const char* where) {
    return find_sites(tx(), anyone, now, {Text<80>{where}, packs::Service::vaccination});
  }
};
ON_EACH_DATABASE(FindSites);

TEST_P(FindSites, names_miles_and_the_next_time_that_has_place_and_dose) {
  publish(pier, wednesday, 1);
  EXPECT_FALSE(near("Westport")->sites[0].next_free_at);  // places, but no dose behind them
  receive(pier, 1);
  const auto found = near("westport");
  ASSERT_TRUE(found) << found.error().reason;
  EXPECT_EQ(found->near, "Westport");
  ASSERT_EQ(found->sites.size(), 2u);
  EXPECT_EQ(found->sites[0].id, pier);  // open, so it stands before the nearer one that is only expected
  EXPECT_NEAR(*found->sites[0].miles, 52.1, 0.5);
  EXPECT_EQ(found->sites[0].next_free_at, place_at(pier, wednesday).starts_at);
  EXPECT_EQ(found->sites[1].state, SiteState::expected);
}

TEST_P(FindSites, says_so_where_it_does_not_know_the_town) {
  const auto unknown = near("Atlantis");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().reason, "clinics.locality_unknown");
  EXPECT_EQ(unknown.error().faults[0].field, "/near");
}

TEST_P(FindSites, shows_the_free_times_of_one_site) {
  publish(pier, wednesday, 1);
  EXPECT_TRUE(free_times(tx(), anyone, now, {pier, packs::Service::vaccination, {}})->doses_all_promised);
  receive(pier, 2);
  EXPECT_EQ(free_times(tx(), anyone, now, {pier, packs::Service::vaccination, {}})->times.size(), 8u);
  ASSERT_TRUE(hold(place_at(pier, wednesday)));
  EXPECT_EQ(free_times(tx(), anyone, now, {pier, packs::Service::vaccination, {}})->times.size(), 7u);
}

}  // namespace
}  // namespace quell::clinics
