#include "access/add_organization.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct AddOrganization : storage::EachDatabase {
  std::string add(const Actor& actor, const Organization& organization) {
    return reason_of(add_organization(tx(), actor, morning, Seed::from_number(1), organization));
  }
  const Actor lead{.program = spring, .staff = {"lead"}, .permissions = {Permission::manage_staff}};
  const Organization laboratory{{"lab"}, OrganizationKind::laboratory, {"State laboratory"}};
};
ON_EACH_DATABASE(AddOrganization);

TEST_P(AddOrganization, sent_twice_acts_once) {
  EXPECT_EQ(add(lead, laboratory), "");
  EXPECT_EQ(add(lead, laboratory), "");
  EXPECT_EQ(count_rows(tx(), "access_organization"), 1);
}

TEST_P(AddOrganization, under_an_id_of_another_is_refused) {
  add(lead, laboratory);
  EXPECT_EQ(add(lead, {{"lab"}, OrganizationKind::partner, {"Pride center"}}), "access.id_taken");
  Actor elsewhere = lead;
  elsewhere.program = {"autumn"};
  EXPECT_EQ(add(elsewhere, laboratory), "access.id_taken");
  EXPECT_EQ(count_rows(tx(), "access_organization where kind = 'laboratory'"), 1);
}

TEST_P(AddOrganization, needs_the_right_and_a_name) {
  EXPECT_EQ(add(public_actor(spring), laboratory), "access.permission_missing");
  EXPECT_EQ(add(lead, {{"lab"}, OrganizationKind::laboratory, {}}), "access.organization_name_missing");
  EXPECT_EQ(count_rows(tx(), "access_organization"), 0);
}

}  // namespace
}  // namespace quell::access
