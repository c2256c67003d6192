#include "access/accept_invitation.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct AcceptInvitationTo : storage::EachDatabase {
  Seed seed = Seed::from_number(5);
  OneTimeLink link;

  void SetUp() override {
    add_organizations(tx());
    link = *invite_staff(tx(), system_actor(spring), morning, seed,
                         invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
    seed.next_bytes(1);
  }

  AcceptInvitation answer(const std::string& token, Instant at) {
    const auto secret = offered_second_step(tx().keys(), token);
    return {.program = spring,
            .token = token,
            .password_hash = "a hash",
            .second_step = Private<Text<24>>{{second_step_code(secret, second_step_at(at))}},
            .device_token = {}};
  }
  Result<Accepted> accept(const AcceptInvitation& request, Instant at) {
    return accept_invitation(tx(), at, seed, request)->outcome;
  }
};
ON_EACH_DATABASE(AcceptInvitationTo);

TEST_P(AcceptInvitationTo, set_everything_signs_in_and_gives_ten_recovery_codes) {
  const auto accepted = accept(answer(link.token, morning), morning);
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->recovery_codes.size(), 10u);
  EXPECT_EQ(accepted->recovery_codes.front().size(), 11u);
  EXPECT_TRUE(actor_of_sign_in(tx(), accepted->sign_in.token, morning, spring));
}

TEST_P(AcceptInvitationTo, shows_the_secret_for_the_app_as_often_as_it_is_loaded) {
  const auto first = find_invitation(tx(), morning, {spring, link.token});
  const auto again = find_invitation(tx(), morning + 1h, {spring, link.token});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->second_step_uri, again->second_step_uri);
  EXPECT_EQ(first->display_name.value, "nurse");
  EXPECT_TRUE(first->second_step_uri->starts_with("otpauth://totp/Quell:nurse?secret="));
}

TEST_P(AcceptInvitationTo, works_once) {
  ASSERT_TRUE(accept(answer(link.token, morning), morning));
  EXPECT_EQ(reason_of(accept(answer(link.token, morning + 1min), morning + 1min)), "access.link_unknown");
  EXPECT_EQ(reason_of(find_invitation(tx(), morning, {spring, link.token})), "access.link_unknown");
}

TEST_P(AcceptInvitationTo, is_over_after_72_hours_in_another_program_or_with_another_token) {
  EXPECT_EQ(reason_of(accept(answer(link.token, morning + 72h), morning + 72h)), "access.link_unknown");
  EXPECT_EQ(reason_of(accept(answer(link.token + "x", morning), morning)), "access.link_unknown");
  AcceptInvitation elsewhere = answer(link.token, morning);
  elsewhere.program = {"autumn"};
  EXPECT_EQ(reason_of(accept(elsewhere, morning)), "access.link_unknown");
}

TEST_P(AcceptInvitationTo, needs_a_code_that_fits_the_secret_and_writes_nothing_without) {
  AcceptInvitation wrong = answer(link.token, morning);
  wrong.second_step = Private<Text<24>>{{"000000"}};
  EXPECT_EQ(reason_of(accept(wrong, morning)), "access.second_step_wrong");
  EXPECT_FALSE(find_staff(tx(), {"staff-nurse"})->password_hash);
  EXPECT_EQ(count_rows(tx(), "access_sign_in"), 0);
  EXPECT_TRUE(accept(answer(link.token, morning), morning));
}

TEST_P(AcceptInvitationTo, counts_wrong_codes) {
  AcceptInvitation wrong = answer(link.token, morning);
  wrong.second_step = Private<Text<24>>{{"000000"}};
  for (int i = 0; i < 10; ++i) accept(wrong, morning);
  EXPECT_EQ(reason_of(accept(answer(link.token, morning), morning)), "access.too_many_attempts");
}

TEST_P(AcceptInvitationTo, a_new_password_asks_for_the_second_step_in_use) {
  const TestStaff lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  const OneTimeLink reset = make_link(tx(), morning, seed, lead.id, LinkPurpose::set_password, lead.id);
  EXPECT_FALSE(find_invitation(tx(), morning, {spring, reset.token})->second_step_uri);
  EXPECT_EQ(reason_of(accept(answer(reset.token, morning), morning)), "access.sign_in_wrong");
  AcceptInvitation right = answer(reset.token, morning);
  right.second_step = Private<Text<24>>{{lead.code(morning + 1min)}};
  const auto accepted = accept(right, morning + 1min);
  ASSERT_TRUE(accepted);
  EXPECT_TRUE(accepted->recovery_codes.empty());
  EXPECT_EQ(reason_of(actor_of_sign_in(tx(), lead.sign_in.token, morning + 1min, spring)), "access.signed_out");
}

TEST_P(AcceptInvitationTo, keeps_no_password_of_someone_whose_second_step_is_gone) {
  const TestStaff lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  const OneTimeLink reset = make_link(tx(), morning, seed, lead.id, LinkPurpose::set_password, lead.id);
  tx().execute("update access_staff set second_step_sealed = null", storage::NoParameters{});
  EXPECT_EQ(reason_of(accept(answer(reset.token, morning), morning)), "access.second_step_missing");
  EXPECT_EQ(find_staff(tx(), lead.id)->password_hash, lead.password_hash);
}

}  // namespace
}  // namespace quell::access
