#include "access/change_own_sign_in.h"

#include <gtest/gtest.h>

#include "access/recovery_codes.h"
#include "access/register_device.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ChangeOwnSignIn : storage::EachDatabase {
  TestStaff nurse;
  const Seed seed = Seed::from_number(7);
  const Instant later = morning + std::chrono::minutes{5};

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
  OwnProof right() { return {nurse.password_hash, PasswordCheck::right}; }
  OwnProof wrong() { return {nurse.password_hash, PasswordCheck::wrong}; }
  std::string password(const OwnProof& proof, Instant now) {
    return reason_of(change_own_password(tx(), nurse.actor, now, seed, {proof, "hash of another"})->outcome);
  }
  std::string hash() { return find_staff(tx(), nurse.id)->password_hash.value_or(""); }
  NewSignIn elsewhere() {
    return *complete_sign_in(tx(), later, Seed::from_number(8), proof_of(nurse, later))->outcome;
  }
  std::string reason(const NewSignIn& sign_in) {
    return reason_of(actor_of_sign_in(tx(), sign_in.token, later, spring));
  }
};
ON_EACH_DATABASE(ChangeOwnSignIn);

TEST_P(ChangeOwnSignIn, sets_another_password_and_ends_the_sign_ins_elsewhere_only) {
  const NewSignIn other = elsewhere();
  EXPECT_EQ(find_own_credentials(tx(), nurse.actor, later)->password_hash, nurse.password_hash);
  EXPECT_EQ(password(right(), later), "");
  EXPECT_EQ(hash(), "hash of another");
  EXPECT_EQ(reason(other), "access.signed_out");
  EXPECT_EQ(reason(nurse.sign_in), "");
}

TEST_P(ChangeOwnSignIn, with_a_wrong_password_changes_nothing_and_waits_after_five_tries) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(password(wrong(), later), "access.password_wrong") << i;
  EXPECT_EQ(password(right(), later), "access.too_many_attempts");
  EXPECT_EQ(reason_of(find_own_credentials(tx(), nurse.actor, later)), "access.too_many_attempts");
  EXPECT_EQ(hash(), nurse.password_hash);
  EXPECT_EQ(password(right(), later + std::chrono::minutes{16}), "");
}

TEST_P(ChangeOwnSignIn, is_for_a_sign_in_with_password_and_second_step_not_for_a_pin) {
  const SignInStart by_pin{nurse.id, SignInKind::pin, {}, later + std::chrono::hours{1}};
  Seed draw = Seed::from_number(9);
  nurse.actor = *actor_of_sign_in(tx(), start_sign_in(tx(), later, draw, by_pin).token, later, spring);
  EXPECT_EQ(reason_of(find_own_credentials(tx(), nurse.actor, later)), "access.full_sign_in_needed");
  EXPECT_EQ(reason_of(offer_own_second_step(tx(), nurse.actor, seed)), "access.full_sign_in_needed");
  EXPECT_EQ(password(right(), later), "access.full_sign_in_needed");
  EXPECT_EQ(hash(), nurse.password_hash);
}

TEST_P(ChangeOwnSignIn, gives_new_recovery_codes_and_the_old_ones_end) {
  EXPECT_FALSE(renew_own_recovery_codes(tx(), nurse.actor, later, seed, wrong())->outcome);
  EXPECT_EQ(count_recovery_codes(tx(), nurse.id), 10);
  const auto codes = renew_own_recovery_codes(tx(), nurse.actor, later, seed, right())->outcome;
  ASSERT_EQ(codes->size(), 10u);
  EXPECT_FALSE(use_recovery_code(tx(), nurse.id, nurse.recovery_codes.front(), later));
  EXPECT_TRUE(use_recovery_code(tx(), nurse.id, codes->front(), later));
}

TEST_P(ChangeOwnSignIn, another_phone_counts_once_its_first_code_is_right) {
  const SecondStepOffer offer = *offer_own_second_step(tx(), nurse.actor, seed);
  const SecondStepSecret secret = offered_second_step(tx().keys(), nurse.id.text + "/" + offer.token);
  const auto replace = [&](const std::string& code) {
    return replace_own_second_step(tx(), nurse.actor, later, seed, {right(), offer.token, Private<Text<24>>{{code}}})
        ->outcome;
  };
  EXPECT_EQ(replace("000000").error().faults.front().reason, "access.second_step_wrong");
  EXPECT_EQ(reason_of(complete_sign_in(tx(), later, seed, proof_of(nurse, later))->outcome), "");

  EXPECT_EQ(replace(second_step_code(secret, second_step_at(later)))->size(), 10u);
  const Instant next = later + std::chrono::minutes{1};
  EXPECT_EQ(reason_of(complete_sign_in(tx(), next, seed, proof_of(nurse, next))->outcome), "access.sign_in_wrong");
  nurse.second_step = secret;
  EXPECT_EQ(reason_of(complete_sign_in(tx(), next, Seed::from_number(12), proof_of(nurse, next))->outcome), "");
}

}  // namespace
}  // namespace quell::access
