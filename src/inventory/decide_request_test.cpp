#include "inventory/decide_request.h"

#include <gtest/gtest.h>

#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct DecideRequest : WithSupply {
  Result<SupplyRequest> approve(const SupplyRequestId& id, int count) {
    return approve_request(tx(), lead, now, seed(), {id, {next_id()}, {count}, Text<200>{"half for now"}});
  }
};
ON_EACH_DATABASE(DecideRequest);

TEST_P(DecideRequest, approved_becomes_an_allotment) {
  const auto approved = approve(ask(20)->id, 10);
  ASSERT_TRUE(approved);
  EXPECT_EQ(approved->state, SupplyRequestState::approved);
  EXPECT_EQ(approved->vials_granted, 10);
  EXPECT_EQ(find_allotment(tx(), lead, *approved->allotment)->vials, 10);
  EXPECT_EQ(unallotted(), 90);
}

TEST_P(DecideRequest, beyond_the_supply_stays_open) {
  const SupplyRequest request = *ask(200);
  EXPECT_EQ(approve(request.id, 101).error().reason, "inventory.too_little_supply");
  EXPECT_EQ(find_request(tx(), lead, request.id)->state, SupplyRequestState::open);
  EXPECT_EQ(unallotted(), 100);
}

TEST_P(DecideRequest, declined_says_why) {
  const SupplyRequest request = *ask(20);
  EXPECT_EQ(decline_request(tx(), lead, now, {request.id, {}}).error().reason, "inventory.reason_missing");
  const auto declined = decline_request(tx(), lead, now, {request.id, {"none left this week"}});
  ASSERT_TRUE(declined);
  EXPECT_EQ(declined->decision_note->value, "none left this week");
  EXPECT_EQ(unallotted(), 100);
}

TEST_P(DecideRequest, is_decided_once_and_by_those_who_allot) {
  const SupplyRequest request = *ask(20);
  EXPECT_EQ(approve_request(tx(), asker, now, seed(), {request.id, {"a1"}, {1}, {}}).error().reason,
            "access.permission_missing");
  ASSERT_TRUE(decline_request(tx(), lead, now, {request.id, {"none left"}}));
  EXPECT_EQ(approve(request.id, 10).error().reason, "inventory.request_decided");
  EXPECT_EQ(withdraw_request(tx(), asker, now, {request.id}).error().reason, "inventory.request_decided");
  EXPECT_EQ(approve(SupplyRequestId{"x"}, 10).error().reason, "inventory.no_such_request");
  EXPECT_EQ(unallotted(), 100);
}

}  // namespace
}  // namespace quell::inventory
