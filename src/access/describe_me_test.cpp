#include "access/describe_me.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct DescribeMeTo : storage::EachDatabase {};
ON_EACH_DATABASE(DescribeMeTo);

TEST_P(DescribeMeTo, staff_says_who_they_are_and_what_they_may_do) {
  add_organizations(tx());
  const TestStaff nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  const auto me = describe_me(tx(), nurse.actor, morning, {});
  EXPECT_EQ(me->staff->display_name.value, "nurse");
  EXPECT_EQ(me->recovery_codes_left, 10);
  EXPECT_EQ(me->permissions.size(), 10u);
  EXPECT_FALSE(me->every_site);
  EXPECT_FALSE(me->has_pin);
  ASSERT_TRUE(me->sign_in);
  EXPECT_EQ(me->sign_in->kind, SignInKind::full);
  EXPECT_EQ(me->sign_in->idle_ends_at, morning + sign_in_idle);
  EXPECT_EQ(me->sign_in->ends_at, morning + sign_in_longest);
}

TEST_P(DescribeMeTo, someone_with_two_roles_says_which_rights_reach_every_site) {
  add_organizations(tx());
  const TestStaff both =
      add_staff(tx(), invitation_of("both", department, {Role::front_desk, Role::medical_reviewer}, {harbor}));
  const auto me = describe_me(tx(), both.actor, morning, {});
  EXPECT_FALSE(me->every_site);
  EXPECT_EQ(me->everywhere, (std::vector{Permission::investigate_cases, Permission::read_sensitive}));
  const TestStaff lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  EXPECT_TRUE(describe_me(tx(), lead.actor, morning, {})->every_site);
}

TEST_P(DescribeMeTo, the_public_says_that_nobody_is_signed_in) {
  const auto me = describe_me(tx(), public_actor(spring), morning, {});
  EXPECT_FALSE(me->staff);
  EXPECT_FALSE(me->sign_in);
  EXPECT_EQ(me->permissions, std::vector<Permission>{Permission::use_public_pages});
}

}  // namespace
}  // namespace quell::access
