#include "access/add_day_vaccinator.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct AddDayVaccinator : storage::EachDatabase {
  const Actor manager{.program = spring,
                      .staff = {"m"},
                      .organization = clinic,
                      .permissions = {Permission::manage_site},
                      .sites = {harbor}};
  const DayVaccinator helper{{"helper"}, harbor, {"Day Helper"}, morning + 8h, "hash"};

  void SetUp() override { add_organizations(tx()); }
  void refused(const Actor& actor, const DayVaccinator& request, const std::string& reason) {
    EXPECT_EQ(reason_of(add_day_vaccinator(tx(), actor, morning, Seed::from_number(1), request)), reason);
    EXPECT_EQ(count_rows(tx(), "access_staff"), 0);
  }
};
ON_EACH_DATABASE(AddDayVaccinator);

TEST_P(AddDayVaccinator, makes_a_vaccinator_of_this_site_until_tonight) {
  const auto member = add_day_vaccinator(tx(), manager, morning, Seed::from_number(1), helper);
  ASSERT_TRUE(member);
  EXPECT_EQ(member->roles, std::vector<Role>{Role::vaccinator});
  EXPECT_EQ(member->sites, std::vector<SiteId>{harbor});
  EXPECT_EQ(member->ends_at, morning + 8h);
  EXPECT_EQ(member->state, StaffState::active);
}

TEST_P(AddDayVaccinator, sent_again_replaces_the_pin_and_adds_nobody) {
  ASSERT_TRUE(add_day_vaccinator(tx(), manager, morning, Seed::from_number(1), helper));
  DayVaccinator again = helper;
  again.pin_hash = "new hash";
  ASSERT_TRUE(add_day_vaccinator(tx(), manager, morning, Seed::from_number(2), again));
  EXPECT_EQ(count_rows(tx(), "access_staff where pin_hash = 'new hash'"), 1);
  again.display_name = {"Someone Else"};
  EXPECT_EQ(reason_of(add_day_vaccinator(tx(), manager, morning, Seed::from_number(3), again)), "access.id_taken");
}

TEST_P(AddDayVaccinator, is_for_managers_of_the_site_and_for_one_day) {
  refused(public_actor(spring), helper, "access.permission_missing");
  DayVaccinator request = helper;
  request.site = hill;
  refused(manager, request, "access.other_site");
  request = helper;
  request.ends_at = morning + 25h;
  refused(manager, request, "access.day_too_long");
  request.ends_at = morning;
  refused(manager, request, "access.day_too_long");
  request = helper;
  request.display_name = {};
  refused(manager, request, "access.display_name_missing");
}

}  // namespace
}  // namespace quell::access
