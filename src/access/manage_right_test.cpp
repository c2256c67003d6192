#include "access/manage_right.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ManageRight : storage::EachDatabase {
  const Actor manager{.program = spring,
                      .staff = {"m"},
                      .organization = clinic,
                      .permissions = {Permission::manage_site},
                      .sites = {harbor}};
  const Actor lead{
      .program = spring, .staff = {"l"}, .organization = department, .permissions = {Permission::manage_staff}};

  void SetUp() override { add_organizations(tx()); }
  std::string manageable(const Actor& actor, const StaffId& staff) {
    return reason_of(require_manageable(tx(), actor, staff));
  }
};
ON_EACH_DATABASE(ManageRight);

TEST_P(ManageRight, of_a_site_manager_ends_where_someone_also_works_elsewhere_or_is_more_than_site_staff) {
  const auto here = add_staff(tx(), invitation_of("here", clinic, {Role::vaccinator}, {harbor}));
  const auto both = add_staff(tx(), invitation_of("both", clinic, {Role::vaccinator}, {harbor, hill}));
  const auto other = add_staff(tx(), invitation_of("other", other_clinic, {Role::vaccinator}, {harbor}));
  EXPECT_EQ(manageable(manager, here.id), "");
  EXPECT_EQ(manageable(manager, both.id), "access.other_site");
  EXPECT_EQ(manageable(manager, other.id), "access.other_organization");
  for (const auto& staff : {here, both, other}) EXPECT_EQ(manageable(lead, staff.id), "");
}

TEST_P(ManageRight, of_a_site_manager_is_not_widened_by_another_role) {
  Actor both = manager;
  both.permissions.add(Permission::book_for_others);
  both.everywhere = {Permission::book_for_others};
  const auto elsewhere = add_staff(tx(), invitation_of("elsewhere", clinic, {Role::vaccinator}, {hill}));
  EXPECT_EQ(manageable(both, elsewhere.id), "access.other_site");
  EXPECT_EQ(reason_of(require_may_grant(tx(), both, {clinic, {Role::vaccinator}, true, {}})), "access.other_site");
}

TEST_P(ManageRight, does_not_reach_other_programs_nor_say_who_is_there) {
  const auto here = add_staff(tx(), invitation_of("here", clinic, {Role::vaccinator}, {harbor}));
  Actor elsewhere = lead;
  elsewhere.program = {"autumn"};
  EXPECT_EQ(manageable(elsewhere, here.id), "access.staff_unknown");
  EXPECT_EQ(manageable(public_actor(spring), here.id), "access.permission_missing");
}

TEST_P(ManageRight, to_grant_follows_the_kind_of_organization) {
  const auto grant = [&](const OrganizationId& organization, Role role) {
    return reason_of(require_may_grant(tx(), lead, {organization, {role}, false, {harbor}}));
  };
  EXPECT_EQ(grant({"partner"}, Role::partner), "");
  EXPECT_EQ(grant({"operators"}, Role::phone_operator), "");
  EXPECT_EQ(grant({"partner"}, Role::phone_operator), "access.role_not_for_organization");
  EXPECT_EQ(grant(clinic, Role::program_lead), "access.role_not_for_organization");
}

}  // namespace
}  // namespace quell::access
