#include "access/sign_in.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "core/base64.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct SignIn : storage::EachDatabase {
  TestStaff nurse;

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
  std::string reason(const std::string& token, Instant at, const ProgramId& program = spring) {
    return reason_of(actor_of_sign_in(tx(), token, at, program));
  }
  std::string reason(Instant at) { return reason(nurse.sign_in.token, at); }
};
ON_EACH_DATABASE(SignIn);

TEST_P(SignIn, says_who_acts_what_they_may_do_and_where) {
  const auto actor = actor_of_sign_in(tx(), nurse.sign_in.token, morning, spring);
  ASSERT_TRUE(actor);
  EXPECT_EQ(actor->organization, clinic);
  EXPECT_TRUE(require_at(*actor, Permission::give_doses, harbor));
  EXPECT_EQ(reason_of(require_at(*actor, Permission::give_doses, hill)), "access.other_site");
  EXPECT_EQ(reason_of(require(*actor, Permission::manage_staff)), "access.permission_missing");
}

TEST_P(SignIn, of_a_lead_reaches_every_site) {
  const TestStaff lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  EXPECT_TRUE(lead.actor.works_at(hill, Permission::manage_site));
}

TEST_P(SignIn, cannot_be_guessed) {
  Seed seed = Seed::from_number(77);
  for (int i = 0; i < 200; ++i) EXPECT_EQ(reason(to_base64(seed.next_bytes(32)), morning), "access.signed_out");
  std::string token = nurse.sign_in.token;
  for (std::size_t at = 0; at < token.size(); at += 7) {
    std::string near = token;
    near[at] = near[at] == 'A' ? 'B' : 'A';
    EXPECT_EQ(reason(near, morning), "access.signed_out");
  }
  EXPECT_EQ(reason("", morning), "access.signed_out");
}

TEST_P(SignIn, goes_on_while_somebody_types) {
  const Instant later = morning + std::chrono::minutes{20};
  EXPECT_EQ(stay_signed_in(tx(), nurse.actor, later, Seed::from_number(1), {})->idle_ends_at, later + sign_in_idle);
  EXPECT_TRUE(actor_of_sign_in(tx(), nurse.sign_in.token, later + std::chrono::minutes{29}, spring));
  EXPECT_EQ(reason_of(stay_signed_in(tx(), public_actor(spring), later, Seed::from_number(1), {})),
            "access.signed_out");
}

TEST_P(SignIn, ends_after_thirty_idle_minutes) {
  EXPECT_EQ(reason(morning + 29min), "");
  EXPECT_EQ(reason(morning + 30min), "access.sign_in_expired");
  EXPECT_FALSE(refresh_sign_in(tx(), nurse.actor, morning + 31min));
  EXPECT_EQ(reason(morning + 31min), "access.sign_in_expired");
}

TEST_P(SignIn, goes_on_while_it_is_used_and_ends_after_twelve_hours) {
  Instant at = morning;
  for (; at < morning + 12h; at += 20min) {
    EXPECT_EQ(reason(at), "");
    refresh_sign_in(tx(), nurse.actor, at);
  }
  EXPECT_EQ(reason(morning + 12h), "access.sign_in_expired");
}

TEST_P(SignIn, is_refreshed_at_most_once_a_minute) {
  EXPECT_FALSE(refresh_sign_in(tx(), nurse.actor, morning + 59s));
  EXPECT_TRUE(refresh_sign_in(tx(), nurse.actor, morning + 61s));
  EXPECT_FALSE(refresh_sign_in(tx(), nurse.actor, morning + 62s));
  EXPECT_TRUE(find_sign_in(tx(), nurse.sign_in.token, morning + 122s, spring)->needs_refresh(morning + 122s));
}

TEST_P(SignIn, serves_one_program) { EXPECT_EQ(reason(nurse.sign_in.token, morning, {"autumn"}), "access.signed_out"); }

TEST_P(SignIn, ends_when_someone_leaves) {
  tx().execute("update access_staff set ended_at = 1", storage::NoParameters{});
  EXPECT_EQ(reason(morning), "access.signed_out");
}

}  // namespace
}  // namespace quell::access
