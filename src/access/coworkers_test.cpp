#include "access/coworkers.h"

#include <gtest/gtest.h>

#include "access/add_organization.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct Coworkers : storage::EachDatabase {
  void SetUp() override { add_organizations(tx()); }
};
ON_EACH_DATABASE(Coworkers);

TEST_P(Coworkers, are_those_who_may_do_it_and_have_not_left) {
  const auto dana = add_staff(tx(), invitation_of("dana", department, {Role::investigator}));
  const auto lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  const auto names = coworkers_who_may(tx(), spring, Permission::investigate_cases, morning);
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].id, dana.id);
  EXPECT_TRUE(may_do(tx(), spring, dana.id, Permission::investigate_cases, morning));
  EXPECT_FALSE(may_do(tx(), spring, lead.id, Permission::investigate_cases, morning));
  EXPECT_FALSE(may_do(tx(), {"autumn"}, dana.id, Permission::investigate_cases, morning));
  EXPECT_FALSE(may_do(tx(), spring, {"nobody"}, Permission::investigate_cases, morning));
}

TEST_P(Coworkers, of_a_department_for_a_part_of_the_program_see_that_part) {
  add_organization(tx(), system_actor(spring), morning, Seed::from_number(9),
                   {{"hills-health"}, OrganizationKind::department, {"Hills Health"}, JurisdictionId{"hills"}});
  const auto dana = add_staff(tx(), invitation_of("dana", {"hills-health"}, {Role::investigator}));
  EXPECT_EQ(dana.actor.jurisdiction, JurisdictionId{"hills"});
}

}  // namespace
}  // namespace quell::access
