#include "access/complete_sign_in.h"

#include <gtest/gtest.h>

#include <thread>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct CompleteSignIn : storage::EachDatabase {
  TestStaff nurse;
  const Instant now = morning + 1h;

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }

  Result<NewSignIn> attempt(const SignInProof& proof, Instant at) {
    return complete_sign_in(tx(), at, Seed::from_number(++seed_), proof)->outcome;
  }
  std::string reason(const SignInProof& proof, Instant at) { return reason_of(attempt(proof, at)); }

 private:
  std::uint64_t seed_ = 100;
};
ON_EACH_DATABASE(CompleteSignIn);

TEST_P(CompleteSignIn, with_password_and_code_signs_in) {
  const auto sign_in = attempt(proof_of(nurse, now), now);
  ASSERT_TRUE(sign_in);
  const auto actor = actor_of_sign_in(tx(), sign_in->token, now, spring);
  ASSERT_TRUE(actor);
  EXPECT_EQ(actor->staff, nurse.id);
  EXPECT_EQ(sign_in->ends_at, now + 12h);
}

TEST_P(CompleteSignIn, says_the_same_of_a_wrong_name_password_or_code_and_signs_nobody_in) {
  const int before = count_rows(tx(), "access_sign_in");
  SignInProof unknown = proof_of(nurse, now), password = unknown, code = unknown, changed = unknown;
  unknown.name.sign_in_name = {"somebody"};
  password.password = PasswordCheck::wrong;
  code.second_step = Private<Text<24>>{{"000000"}};
  changed.verified_hash = "the hash before the password was changed";
  for (const SignInProof& proof : {unknown, password, code, changed})
    EXPECT_EQ(reason(proof, now), "access.sign_in_wrong");
  EXPECT_EQ(count_rows(tx(), "access_sign_in"), before);
}

TEST_P(CompleteSignIn, takes_no_code_of_the_app_twice) {
  ASSERT_TRUE(attempt(proof_of(nurse, now), now));
  EXPECT_EQ(reason(proof_of(nurse, now), now + 5s), "access.sign_in_wrong");
  EXPECT_TRUE(attempt(proof_of(nurse, now + 60s), now + 60s));
}

TEST_P(CompleteSignIn, takes_a_recovery_code_once_however_it_is_typed) {
  SignInProof proof = proof_of(nurse, now);
  std::string typed = nurse.recovery_codes.at(3);
  for (char& c : typed) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  proof.second_step = Private<Text<24>>{{typed}};
  EXPECT_TRUE(attempt(proof, now));
  EXPECT_EQ(reason(proof, now), "access.sign_in_wrong");
}

TEST_P(CompleteSignIn, takes_no_recovery_code_of_someone_else) {
  const TestStaff other = add_staff(tx(), invitation_of("other", clinic, {Role::vaccinator}, {harbor}));
  SignInProof proof = proof_of(nurse, now);
  proof.second_step = Private<Text<24>>{{other.recovery_codes.at(0)}};
  EXPECT_EQ(reason(proof, now), "access.sign_in_wrong");
}

TEST_P(CompleteSignIn, makes_five_wrong_attempts_wait_even_for_the_right_one) {
  SignInProof wrong = proof_of(nurse, now);
  wrong.password = PasswordCheck::wrong;
  for (int i = 0; i < 5; ++i) EXPECT_EQ(reason(wrong, now), "access.sign_in_wrong");
  EXPECT_EQ(reason(proof_of(nurse, now), now), "access.too_many_attempts");
  EXPECT_EQ(reason_of(find_credentials(tx(), now, wrong.name)), "access.too_many_attempts");
  EXPECT_TRUE(attempt(proof_of(nurse, now + 16min), now + 16min));
}

TEST_P(CompleteSignIn, makes_an_address_wait_that_tries_many_names) {
  SignInProof wrong = proof_of(nurse, now);
  wrong.password = PasswordCheck::wrong;
  for (int i = 0; i < 20; ++i) {
    wrong.name.sign_in_name = {"name-" + std::to_string(i)};
    EXPECT_EQ(reason(wrong, now), "access.sign_in_wrong");
  }
  EXPECT_EQ(reason(proof_of(nurse, now), now), "access.too_many_attempts");
  SignInProof elsewhere = proof_of(nurse, now);
  elsewhere.name.address = "198.51.100.9";
  EXPECT_TRUE(attempt(elsewhere, now));
}

TEST_P(CompleteSignIn, forgets_wrong_attempts_after_a_right_one) {
  SignInProof wrong = proof_of(nurse, now);
  wrong.password = PasswordCheck::wrong;
  for (int i = 0; i < 4; ++i) reason(wrong, now);
  EXPECT_TRUE(attempt(proof_of(nurse, now), now));
  for (int i = 0; i < 4; ++i) EXPECT_EQ(reason(wrong, now), "access.sign_in_wrong");
}

TEST_P(CompleteSignIn, is_refused_in_another_program) {
  SignInProof proof = proof_of(nurse, now);
  proof.name.program = {"autumn"};
  EXPECT_EQ(reason(proof, now), "access.sign_in_wrong");
}

TEST_P(CompleteSignIn, needs_a_second_step) {
  tx().execute("update access_staff set second_step_sealed = null", storage::NoParameters{});
  EXPECT_EQ(reason(proof_of(nurse, now), now), "access.second_step_missing");
}

TEST_P(CompleteSignIn, needs_the_secret_of_this_very_person) {
  const TestStaff other = add_staff(tx(), invitation_of("other", clinic, {Role::vaccinator}, {harbor}));
  tx().execute(
      "update access_staff set second_step_sealed = (select s.second_step_sealed from access_staff s "
      "where s.id = 'staff-other') where id = 'staff-nurse'",
      storage::NoParameters{});
  SignInProof proof = proof_of(nurse, now);
  proof.second_step = Private<Text<24>>{{other.code(now)}};
  EXPECT_EQ(reason(proof, now), "access.second_step_missing");
}

TEST_P(CompleteSignIn, keeps_no_token_code_or_address_in_the_database) {
  const auto sign_in = attempt(proof_of(nurse, now), now);
  EXPECT_EQ(count_rows(tx(), "access_sign_in where token_hash = '" + sign_in->token + "'"), 0);
  EXPECT_EQ(count_rows(tx(), "access_attempt_limit where key_hash like '%192.0%'"), 0);
  EXPECT_EQ(count_rows(tx(), "access_recovery_code where code_hash = '" + nurse.recovery_codes.at(0) + "'"), 0);
}

// One code, sent by eight requests at once: one signs in.
struct SignInAtOnce : testing::TestWithParam<storage::Engine> {};
ON_EACH_DATABASE(SignInAtOnce);

TEST_P(SignInAtOnce, takes_one_code_once) {
  storage::TemporaryDatabase temporary{GetParam()};
  const auto database = temporary.open();
  const auto nurse = database->write("setup", [](storage::Transaction& tx) -> Result<TestStaff> {
    add_organizations(tx);
    return add_staff(tx, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  });
  ASSERT_TRUE(nurse);
  std::atomic<int> taken = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&, i] {
      const auto answer = database->write("lane-" + std::to_string(i), [&](storage::Transaction& tx) {
        return complete_sign_in(tx, morning + 1h, Seed::from_number(static_cast<std::uint64_t>(i)),
                                proof_of(*nurse, morning + 1h));
      });
      if (answer && answer->outcome) ++taken;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(taken, 1);
}

}  // namespace
}  // namespace quell::access
