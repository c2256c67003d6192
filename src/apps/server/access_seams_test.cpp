#include "apps/server/access_seams.h"

#include <gtest/gtest.h>

#include "access/list_audit_events.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::server {
namespace {

using namespace access;

struct AccessSeams : storage::EachDatabase {
  TestStaff nurse;
  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
};
ON_EACH_DATABASE(AccessSeams);

TEST_P(AccessSeams, find_nobody_without_a_cookie_and_refuse_a_wrong_one) {
  const FindActor find = actor_by_sign_in(spring);
  EXPECT_FALSE(find(tx(), {}, morning)->has_value());
  EXPECT_EQ((*find(tx(), {nurse.sign_in.token}, morning))->staff, nurse.id);
  EXPECT_EQ(reason_of(find(tx(), {"guess"}, morning)), "access.signed_out");
  EXPECT_EQ(reason_of(find(tx(), {nurse.sign_in.token}, morning + std::chrono::hours{1})), "access.sign_in_expired");
}

TEST_P(AccessSeams, put_a_request_on_record_and_keep_the_sign_in_alive) {
  const Instant later = morning + std::chrono::minutes{20};
  ASSERT_TRUE(audit_into_access()(tx(), nurse.actor, {"clinics.give_dose", Did::change, {{"clinics.dose", "d-1"}}},
                                  later, Seed::from_number(1)));
  ASSERT_TRUE(audit_into_access()(tx(), nurse.actor, {"access.list_staff", Did::read, {}, "access.permission_missing"},
                                  later, Seed::from_number(2)));
  const auto events = list_audit_events(tx(), system_actor(spring), later, {})->events;
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events.at(0).outcome == "done" ? events.at(1).outcome : events.at(0).outcome, "access.permission_missing");
  EXPECT_TRUE(actor_of_sign_in(tx(), nurse.sign_in.token, later + std::chrono::minutes{20}, spring));
}

}  // namespace
}  // namespace quell::server
