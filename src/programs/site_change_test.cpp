#include "programs/site_change.h"

#include <gtest/gtest.h>

#include "programs/describe_site.h"
#include "programs/open_site.h"
#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct ChangesOfSites : WithProgram {
  Result<ChangedSite> undo(const RequestId& change) { return undo_site_change(tx(), system, now, seed(), {change}); }
};
ON_EACH_DATABASE(ChangesOfSites);

TEST_P(ChangesOfSites, can_be_undone_whole) {
  keep_hours(tx(), pier_clinic, {{packs::Weekday::monday, {"09:00"}, {"12:00"}}});
  SiteDescription wanted{.site = pier_clinic, .version = 1, .name = {"Pier Clinic, 2nd floor"}};
  wanted.services = {packs::Service::vaccination};
  const auto changed = describe_site(tx(), system, now, seed(), wanted);
  ASSERT_TRUE(changed);
  EXPECT_TRUE(hours_of(tx(), pier_clinic).empty());
  ASSERT_TRUE(undo(changed->change));
  const Site site = *find_site(tx(), river_fever, pier_clinic);
  EXPECT_EQ(site.name, "Pier Clinic");
  EXPECT_EQ(site.facts.free_of_charge, true);
  EXPECT_TRUE(site.serves(packs::Service::testing));
  EXPECT_EQ(hours_of(tx(), pier_clinic).size(), 1u);
  EXPECT_EQ(changes_of(tx(), pier_clinic).front().kind, SiteChangeKind::undone);
}

TEST_P(ChangesOfSites, are_not_undone_over_a_later_one) {
  const auto closed = close_site(tx(), system, now, seed(), {pier_clinic, 1, {"No water"}});
  ASSERT_TRUE(open_site(tx(), system, now, seed(), {pier_clinic, 2, {}}));
  EXPECT_EQ(undo(closed->change).error().reason, "programs.site_changed_meanwhile");
  EXPECT_EQ(undo({"none"}).error().reason, "programs.site_change_unknown");
  EXPECT_EQ(undo_site_change(tx(), anyone, now, seed(), {closed->change}).error().reason, "access.permission_missing");
  EXPECT_FALSE(find_site(tx(), river_fever, pier_clinic)->closed);
}

}  // namespace
}  // namespace quell::programs
