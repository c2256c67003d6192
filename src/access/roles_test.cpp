#include "access/roles.h"

#include <gtest/gtest.h>

#include "core/described.h"

namespace quell::access {
namespace {

TEST(Roles, each_have_a_rule_of_their_own) {
  each_choice<Role>([](auto role) {
    EXPECT_EQ(rule_of(role.value).role, role.value) << role.name;
    EXPECT_FALSE(rule_of(role.value).organizations.empty()) << role.name;
  });
}

TEST(Roles, let_only_a_vaccinator_give_doses) {
  each_choice<Role>([](auto role) {
    EXPECT_EQ(permissions_of({role.value}).contains(Permission::give_doses), role.value == Role::vaccinator)
        << role.name;
  });
}

TEST(Roles, let_no_partner_and_no_lead_open_a_person) {
  for (const Role role : {Role::partner, Role::program_lead, Role::auditor})
    EXPECT_FALSE(permissions_of({role}).contains(Permission::find_people));
}

TEST(Roles, of_one_person_add_up) {
  const Permissions both = permissions_of({Role::site_manager, Role::vaccinator});
  EXPECT_TRUE(both.contains(Permission::manage_site));
  EXPECT_TRUE(both.contains(Permission::give_doses));
  EXPECT_FALSE(both.contains(Permission::manage_staff));
}

TEST(Roles, of_a_site_do_not_reach_other_sites) {
  EXPECT_FALSE(reaches_every_site({Role::site_manager, Role::vaccinator, Role::front_desk}));
  EXPECT_FALSE(reaches_every_site({Role::vaccinator, Role::phone_operator}));
  EXPECT_FALSE(reaches_every_site({}));
  EXPECT_TRUE(reaches_every_site({Role::program_lead, Role::auditor}));
  EXPECT_TRUE(is_site_role(Role::front_desk));
  EXPECT_FALSE(is_site_role(Role::auditor));
}

TEST(Roles, lend_their_reach_to_no_other_role) {
  const Permissions everywhere = permissions_everywhere({Role::vaccinator, Role::phone_operator});
  EXPECT_EQ(everywhere, rule_of(Role::phone_operator).permissions);
  EXPECT_TRUE(everywhere.contains(Permission::book_for_others));
  for (const Permission permission : {Permission::view_site_day, Permission::check_in, Permission::give_doses,
                                      Permission::view_stock, Permission::manage_stock, Permission::edit_people})
    EXPECT_FALSE(everywhere.contains(permission)) << name_of(permission);
}

TEST(Roles, give_everyone_the_public_pages) { EXPECT_TRUE(permissions_of({}).contains(Permission::use_public_pages)); }

}  // namespace
}  // namespace quell::access
