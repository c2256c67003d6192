#include "access/reset_sign_in.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ResetSignInOf : storage::EachDatabase {
  TestStaff lead, manager, nurse;
  const Seed seed = Seed::from_number(1);

  void SetUp() override {
    add_organizations(tx());
    lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
    manager = add_staff(tx(), invitation_of("manager", clinic, {Role::site_manager}, {harbor}));
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
  std::string second_step(const Actor& actor, const StaffId& staff) {
    return reason_of(reset_second_step(tx(), actor, morning, seed, {staff}));
  }
};
ON_EACH_DATABASE(ResetSignInOf);

TEST_P(ResetSignInOf, a_lost_phone_ends_all_that_could_sign_in_and_gives_a_link) {
  const auto link = reset_second_step(tx(), manager.actor, morning, seed, {nurse.id});
  ASSERT_TRUE(link);
  EXPECT_EQ(find_link(tx(), link->token, morning)->purpose, LinkPurpose::set_everything);
  EXPECT_EQ(reason_of(actor_of_sign_in(tx(), nurse.sign_in.token, morning, spring)), "access.signed_out");
  SignInProof proof = proof_of(nurse, morning);
  proof.second_step = Private<Text<24>>{{nurse.recovery_codes.front()}};
  EXPECT_EQ(reason_of(complete_sign_in(tx(), morning, seed, proof)->outcome), "access.sign_in_wrong");
}

TEST_P(ResetSignInOf, a_forgotten_password_keeps_the_second_step_and_todays_sign_in) {
  const auto link = reset_password(tx(), lead.actor, morning, seed, {nurse.id});
  EXPECT_EQ(find_link(tx(), link->token, morning)->purpose, LinkPurpose::set_password);
  EXPECT_TRUE(actor_of_sign_in(tx(), nurse.sign_in.token, morning, spring));
}

TEST_P(ResetSignInOf, someone_is_never_done_by_oneself_nor_by_who_does_not_manage_them) {
  EXPECT_EQ(second_step(lead.actor, lead.id), "access.own_account");
  EXPECT_EQ(second_step(manager.actor, lead.id), "access.other_organization");
  EXPECT_EQ(second_step(nurse.actor, manager.id), "access.permission_missing");
  EXPECT_EQ(second_step(lead.actor, {"nobody"}), "access.staff_unknown");
  EXPECT_TRUE(actor_of_sign_in(tx(), lead.sign_in.token, morning, spring));
}

TEST_P(ResetSignInOf, the_only_lead_is_done_on_the_machine_itself) {
  const auto link = reset_by_name(tx(), morning, seed, {spring, {"LEAD"}});
  ASSERT_TRUE(link);
  EXPECT_EQ(link->staff, lead.id);
  EXPECT_EQ(reason_of(reset_by_name(tx(), morning, seed, {spring, {"nobody"}})), "access.staff_unknown");
  EXPECT_EQ(reason_of(reset_by_name(tx(), morning, seed, {{"autumn"}, {"lead"}})), "access.staff_unknown");
}

}  // namespace
}  // namespace quell::access
