#include "access/sign_out.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct SignOut : storage::EachDatabase {
  TestStaff nurse, manager;

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
    manager = add_staff(tx(), invitation_of("manager", clinic, {Role::site_manager}, {harbor}));
  }
  std::string reason(const TestStaff& staff) {
    return reason_of(actor_of_sign_in(tx(), staff.sign_in.token, morning, spring));
  }
  std::string end_all(const Actor& actor, const StaffId& staff) {
    return reason_of(end_all_sign_ins(tx(), actor, morning, Seed::from_number(1), {staff}));
  }
};
ON_EACH_DATABASE(SignOut);

TEST_P(SignOut, ends_this_sign_in_and_no_other) {
  sign_out(tx(), morning, nurse.sign_in.token, Shift::goes_on);
  EXPECT_EQ(reason(nurse), "access.signed_out");
  EXPECT_EQ(reason(manager), "");
  sign_out(tx(), morning, nurse.sign_in.token, Shift::ends);
  EXPECT_FALSE(refresh_sign_in(tx(), nurse.actor, morning + std::chrono::minutes{2}));
}

TEST_P(SignOut, everywhere_is_for_oneself_and_for_whoever_manages_one) {
  EXPECT_EQ(end_all(nurse.actor, manager.id), "access.permission_missing");
  EXPECT_EQ(reason(manager), "");
  EXPECT_EQ(end_all(manager.actor, nurse.id), "");
  EXPECT_EQ(reason(nurse), "access.signed_out");
  EXPECT_EQ(end_all(manager.actor, manager.id), "");
  EXPECT_EQ(reason(manager), "access.signed_out");
}

TEST_P(SignOut, everywhere_is_what_a_nurse_may_do_alone) {
  EXPECT_EQ(reason_of(end_own_sign_ins(tx(), public_actor(spring), morning, Seed::from_number(1), {})),
            "access.signed_out");
  EXPECT_EQ(reason(nurse), "");
  EXPECT_EQ(reason_of(end_own_sign_ins(tx(), nurse.actor, morning, Seed::from_number(1), {})), "");
  EXPECT_EQ(reason(nurse), "access.signed_out");
  EXPECT_EQ(reason(manager), "");
}

TEST_P(SignOut, everywhere_stops_at_other_organizations_and_at_leads) {
  const TestStaff other = add_staff(tx(), invitation_of("other", other_clinic, {Role::vaccinator}, {harbor}));
  const TestStaff lead = add_staff(tx(), invitation_of("lead", department, {Role::program_lead}));
  EXPECT_EQ(end_all(manager.actor, other.id), "access.other_organization");
  EXPECT_EQ(end_all(manager.actor, lead.id), "access.other_organization");
  EXPECT_EQ(end_all(manager.actor, {"nobody"}), "access.staff_unknown");
  EXPECT_EQ(reason(other), "");
}

}  // namespace
}  // namespace quell::access
