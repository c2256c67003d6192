#include "inventory/request_supply.h"

#include <gtest/gtest.h>

#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct RequestSupply : WithSupply {};
ON_EACH_DATABASE(RequestSupply);

TEST_P(RequestSupply, stands_on_the_leads_list_until_it_is_decided) {
  ASSERT_TRUE(ask(20));
  const auto list = list_requests(tx(), lead, now, {.state = SupplyRequestState::open});
  ASSERT_EQ(list->size(), 1u);
  EXPECT_EQ(list->front().vials, 20);
  EXPECT_EQ(list->front().needed_on, make_date(2022, 8, 5));
}

TEST_P(RequestSupply, can_be_withdrawn_while_it_is_open) {
  const SupplyRequest request = *ask(20);
  EXPECT_EQ(withdraw_request(tx(), asker, now, {request.id})->state, SupplyRequestState::withdrawn);
  EXPECT_TRUE(withdraw_request(tx(), asker, now, {request.id})) << "sent twice";
  EXPECT_TRUE(list_requests(tx(), lead, now, {.state = SupplyRequestState::open})->empty());
}

TEST_P(RequestSupply, needs_the_right_a_number_and_a_product) {
  const SupplyWish wish{{"r1"}, harbor, fevax, {20}, {}, {}};
  EXPECT_EQ(request_supply(tx(), ana, now, wish).error().reason, "access.permission_missing");
  SupplyWish elsewhere = wish;
  elsewhere.site = hill;
  EXPECT_EQ(request_supply(tx(), asker, now, elsewhere).error().reason, "access.other_site");
  SupplyWish unknown = wish;
  unknown.product = {"x"};
  EXPECT_EQ(request_supply(tx(), asker, now, unknown).error().reason, "inventory.product_missing");
  EXPECT_EQ(ask(0).error().reason, "inventory.nothing_reported");
  EXPECT_EQ(withdraw_request(tx(), asker, now, {{"x"}}).error().reason, "inventory.no_such_request");
  EXPECT_EQ(list_requests(tx(), asker, now, {}).error().reason, "access.permission_missing");
  EXPECT_TRUE(list_requests(tx(), lead, now, {})->empty());
}

}  // namespace
}  // namespace quell::inventory
