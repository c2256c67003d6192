#include "access/list_organizations.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ListOrganizationsOf : storage::EachDatabase {
  void SetUp() override { add_organizations(tx()); }
  std::size_t count(const Actor& actor, const ListOrganizations& request = {}) {
    return list_organizations(tx(), actor, morning, request)->organizations.size();
  }
};
ON_EACH_DATABASE(ListOrganizationsOf);

TEST_P(ListOrganizationsOf, a_program_shows_all_to_the_lead_and_the_own_one_to_a_site_manager) {
  const Actor lead{.program = spring, .permissions = {Permission::manage_staff}};
  const Actor manager{.program = spring, .organization = clinic, .permissions = {Permission::manage_site}};
  EXPECT_EQ(count(lead), 5u);
  EXPECT_EQ(count(lead, {OrganizationKind::clinic}), 2u);
  EXPECT_EQ(count(manager), 1u);
  EXPECT_EQ(count({.program = {"autumn"}, .permissions = {Permission::manage_staff}}), 0u);
}

TEST_P(ListOrganizationsOf, a_program_is_for_managers) {
  EXPECT_EQ(reason_of(list_organizations(tx(), public_actor(spring), morning, {})), "access.permission_missing");
}

}  // namespace
}  // namespace quell::access
