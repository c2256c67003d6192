#include "access/find_credentials.h"

#include <gtest/gtest.h>

#include "access/register_device.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct FindCredentials : storage::EachDatabase {
  TestStaff nurse;
  SignInName name;

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
    name = proof_of(nurse, morning).name;
  }
};
ON_EACH_DATABASE(FindCredentials);

TEST_P(FindCredentials, answers_an_unknown_name_as_a_known_one_but_without_a_hash) {
  EXPECT_EQ(find_credentials(tx(), morning, name)->password_hash, nurse.password_hash);
  name.sign_in_name = {"NURSE"};
  EXPECT_EQ(find_credentials(tx(), morning, name)->password_hash, nurse.password_hash);
  name.sign_in_name = {"nobody"};
  const auto unknown = find_credentials(tx(), morning, name);
  ASSERT_TRUE(unknown);
  EXPECT_FALSE(unknown->password_hash);
}

TEST_P(FindCredentials, turns_away_whoever_guessed_too_often_before_any_hash_is_computed) {
  for (int i = 0; i < 5; ++i) (void)count_attempt(tx(), counts_of(tx(), name).name, morning);
  EXPECT_EQ(reason_of(find_credentials(tx(), morning, name)), "access.too_many_attempts");
}

TEST_P(FindCredentials, counts_apart_on_a_registered_device_so_that_outsiders_lock_nobody_out) {
  const auto device =
      register_device(tx(), system_actor(spring), morning, Seed::from_number(3), {{"d-1"}, harbor, {"Desk"}});
  SignInName on_device = name;
  on_device.device_token = device->token;
  EXPECT_NE(counts_of(tx(), name).name.text, counts_of(tx(), on_device).name.text);
  on_device.device_token = "forged";
  EXPECT_EQ(counts_of(tx(), name).name.text, counts_of(tx(), on_device).name.text);
}

}  // namespace
}  // namespace quell::access
