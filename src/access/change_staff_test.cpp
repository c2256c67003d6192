#include "access/change_staff.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ChangeStaff : storage::EachDatabase {
  TestStaff lead, manager, nurse;
  const Seed seed = Seed::from_number(1);

  void SetUp() override {
    add_organizations(tx());
    lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
    manager = add_staff(tx(), invitation_of("manager", clinic, {Role::site_manager}, {harbor}));
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
  StaffChange change_of(const TestStaff& staff, std::vector<Role> roles, std::vector<SiteId> sites) {
    return {staff.id, find_staff(tx(), staff.id)->version, {"New Name"}, std::move(roles), false, std::move(sites)};
  }
  std::string change(const Actor& actor, const StaffChange& request) {
    return reason_of(change_staff(tx(), actor, morning, seed, request));
  }
  std::string end(const Actor& actor, const StaffId& staff) {
    return reason_of(end_staff(tx(), actor, morning, seed, {staff}));
  }
};
ON_EACH_DATABASE(ChangeStaff);

TEST_P(ChangeStaff, counts_from_the_next_request_on) {
  EXPECT_EQ(change(lead.actor, change_of(nurse, {Role::front_desk}, {hill})), "");
  const auto actor = actor_of_sign_in(tx(), nurse.sign_in.token, morning, spring);
  EXPECT_FALSE(actor->permissions.contains(Permission::give_doses));
  EXPECT_FALSE(actor->works_at(harbor, Permission::view_site_day));
}

TEST_P(ChangeStaff, is_refused_where_someone_else_changed_the_account) {
  StaffChange old = change_of(nurse, {Role::front_desk}, {harbor});
  old.version -= 1;
  EXPECT_EQ(change(lead.actor, old), "access.changed_meanwhile");
  EXPECT_EQ(roles_of(tx(), nurse.id), std::vector<Role>{Role::vaccinator});
}

TEST_P(ChangeStaff, by_a_site_manager_cannot_raise_anyone_nor_move_them_away) {
  EXPECT_EQ(change(manager.actor, change_of(nurse, {Role::vaccinator}, {hill})), "access.other_site");
  EXPECT_EQ(change(manager.actor, change_of(nurse, {Role::program_lead}, {})), "access.role_above_own");
  EXPECT_EQ(change(nurse.actor, change_of(manager, {Role::vaccinator}, {harbor})), "access.permission_missing");
  EXPECT_EQ(change(manager.actor, change_of(nurse, {Role::front_desk}, {harbor})), "");
}

TEST_P(ChangeStaff, is_never_ones_own) {
  EXPECT_EQ(change(lead.actor, change_of(lead, {Role::program_lead}, {})), "access.own_account");
  EXPECT_EQ(end(manager.actor, manager.id), "access.own_account");
}

TEST_P(ChangeStaff, needs_a_name) {
  StaffChange unnamed = change_of(nurse, {Role::vaccinator}, {harbor});
  unnamed.display_name = {};
  EXPECT_EQ(change(lead.actor, unnamed), "access.display_name_missing");
}

TEST_P(ChangeStaff, that_ends_it_signs_out_at_once_and_for_good) {
  EXPECT_EQ(end(manager.actor, nurse.id), "");
  EXPECT_EQ(reason_of(actor_of_sign_in(tx(), nurse.sign_in.token, morning, spring)), "access.signed_out");
  const auto again =
      complete_sign_in(tx(), morning + std::chrono::hours{1}, seed, proof_of(nurse, morning + std::chrono::hours{1}));
  EXPECT_EQ(reason_of(again->outcome), "access.sign_in_wrong");
  EXPECT_EQ(end(manager.actor, lead.id), "access.other_organization");
}

}  // namespace
}  // namespace quell::access
