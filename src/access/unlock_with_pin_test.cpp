#include "access/unlock_with_pin.h"

#include <gtest/gtest.h>

#include "access/add_day_vaccinator.h"
#include "access/register_device.h"
#include "access/sign_out.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct UnlockWithPin : storage::EachDatabase {
  TestStaff nurse, manager;
  std::string device, device_of_hill;
  NewSignIn on_device;

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
    manager = add_staff(tx(), invitation_of("manager", clinic, {Role::site_manager}, {harbor}));
    const Actor system = system_actor(spring);
    device = register_device(tx(), system, morning, Seed::from_number(1), {{"d-1"}, harbor, {"Desk"}})->token;
    device_of_hill = register_device(tx(), system, morning, Seed::from_number(2), {{"d-2"}, hill, {"Desk"}})->token;

    SignInProof proof = proof_of(nurse, morning + 1min);
    proof.name.device_token = device;
    on_device = *complete_sign_in(tx(), morning + 1min, Seed::from_number(3), proof)->outcome;
    const Actor actor = *actor_of_sign_in(tx(), on_device.token, morning + 1min, spring);
    ASSERT_TRUE(set_pin(tx(), actor, morning, Seed::from_number(4), {"pin hash"}));
  }
  PinProof pin(const StaffId& staff, const std::string& at_device, PasswordCheck check = PasswordCheck::right) {
    return {{spring, at_device, staff}, "pin hash", check};
  }
  Result<NewSignIn> unlock(const PinProof& proof, Instant at) {
    return unlock_with_pin(tx(), at, Seed::from_number(++seed_), proof)->outcome;
  }
  std::string reason(const PinProof& proof, Instant at) { return reason_of(unlock(proof, at)); }

 private:
  std::uint64_t seed_ = 50;
};
ON_EACH_DATABASE(UnlockWithPin);

TEST_P(UnlockWithPin, comes_back_within_the_shift_and_not_after_it) {
  sign_out(tx(), morning + 2h, on_device.token, Shift::goes_on);
  EXPECT_EQ(find_pin(tx(), morning + 2h, pin(nurse.id, device).name)->password_hash, "pin hash");
  const auto back = unlock(pin(nurse.id, device), morning + 2h);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->ends_at, morning + 1min + 12h);
  EXPECT_EQ(find_sign_in(tx(), back->token, morning + 2h, spring)->kind, SignInKind::pin);
  EXPECT_EQ(reason(pin(nurse.id, device), morning + 13h), "access.pin_wrong");
}

TEST_P(UnlockWithPin, needs_a_full_sign_in_on_this_device) {
  EXPECT_EQ(reason(pin(nurse.id, device_of_hill), morning + 2h), "access.pin_wrong");
  EXPECT_EQ(reason(pin(manager.id, device), morning + 2h), "access.pin_wrong");
  EXPECT_EQ(reason(pin(nurse.id, "forged"), morning + 2h), "access.device_unknown");
  EXPECT_FALSE(find_pin(tx(), morning + 2h, pin(manager.id, device).name)->password_hash);
}

TEST_P(UnlockWithPin, is_over_for_whoever_went_home_or_was_signed_out_everywhere) {
  sign_out(tx(), morning + 2h, on_device.token, Shift::ends);
  EXPECT_EQ(reason(pin(nurse.id, device), morning + 2h), "access.pin_wrong");
  EXPECT_TRUE(list_device_staff(tx(), morning + 2h, spring, device)->staff.empty());
}

TEST_P(UnlockWithPin, makes_five_wrong_pins_wait) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(reason(pin(nurse.id, device, PasswordCheck::wrong), morning + 2h), "access.pin_wrong");
  EXPECT_EQ(reason(pin(nurse.id, device), morning + 2h), "access.too_many_attempts");
  EXPECT_EQ(reason_of(find_pin(tx(), morning + 2h, pin(nurse.id, device).name)), "access.too_many_attempts");
  EXPECT_TRUE(unlock(pin(nurse.id, device), morning + 2h + 16min));
}

TEST_P(UnlockWithPin, takes_no_pin_that_was_changed_since_it_was_compared) {
  PinProof old = pin(nurse.id, device);
  old.verified_hash = "another hash";
  EXPECT_EQ(reason(old, morning + 2h), "access.pin_wrong");
}

TEST_P(UnlockWithPin, cannot_choose_a_new_pin) {
  const auto back = unlock(pin(nurse.id, device), morning + 2h);
  const Actor actor = *actor_of_sign_in(tx(), back->token, morning + 2h, spring);
  EXPECT_EQ(reason_of(set_pin(tx(), actor, morning, Seed::from_number(1), {"x"})), "access.full_sign_in_needed");
}

TEST_P(UnlockWithPin, ends_with_its_device) {
  const auto back = unlock(pin(nurse.id, device), morning + 2h);
  ASSERT_TRUE(end_device(tx(), system_actor(spring), morning + 2h, Seed::from_number(1), {{"d-1"}}));
  EXPECT_EQ(reason_of(actor_of_sign_in(tx(), back->token, morning + 2h, spring)), "access.signed_out");
  EXPECT_EQ(reason_of(list_device_staff(tx(), morning + 2h, spring, device)), "access.device_unknown");
}

TEST_P(UnlockWithPin, lets_a_day_vaccinator_work_until_the_end_of_the_day) {
  const Actor boss = manager.actor;
  const DayVaccinator helper{{"helper"}, harbor, {"Day Helper"}, morning + 8h, "pin hash"};
  ASSERT_TRUE(add_day_vaccinator(tx(), boss, morning, Seed::from_number(9), helper));
  EXPECT_EQ(list_device_staff(tx(), morning + 2h, spring, device)->staff.size(), 2u);
  const auto signed_in = unlock(pin({"helper"}, device), morning + 2h);
  ASSERT_TRUE(signed_in);
  const auto actor = actor_of_sign_in(tx(), signed_in->token, morning + 2h, spring);
  EXPECT_TRUE(require_at(*actor, Permission::give_doses, harbor));
  EXPECT_EQ(reason(pin({"helper"}, device_of_hill), morning + 2h), "access.pin_wrong");
  EXPECT_EQ(reason(pin({"helper"}, device), morning + 8h), "access.pin_wrong");
  EXPECT_EQ(reason_of(actor_of_sign_in(tx(), signed_in->token, morning + 8h, spring)), "access.sign_in_expired");
}

}  // namespace
}  // namespace quell::access
