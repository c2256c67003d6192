#include "inventory/ship_vials.h"

#include <gtest/gtest.h>

#include "inventory/reverse_entry.h"
#include "inventory/testing/supply.h"

namespace quell::inventory {
namespace {

struct ShipVials : WithSupply {
  Shipment only() { return list_shipments(tx(), lead, now, {})->front(); }
  Result<Posted> receive_of(const ShipmentId& shipment, int count) {
    Delivery request = delivery(count, harbor);
    request.shipment = shipment;
    return receive_shipment(tx(), ana, now, seed(), request);
  }
};
ON_EACH_DATABASE(ShipVials);

TEST_P(ShipVials, sends_what_was_allotted_and_the_site_receives_it) {
  const Allotment allotment = *allot(40);
  const Shipment shipment = *ship(allotment.id, 40);
  EXPECT_EQ(only().state, ShipmentState::sent);
  ASSERT_TRUE(receive_of(shipment.id, 38));
  EXPECT_EQ(only().state, ShipmentState::arrived);
  EXPECT_EQ(only().vials_arrived, 38) << "two came short";
  EXPECT_EQ(only().arrived_at, now);
}

TEST_P(ShipVials, never_more_than_was_allotted) {
  const Allotment allotment = *allot(40);
  ASSERT_TRUE(ship(allotment.id, 30));
  EXPECT_EQ(ship(allotment.id, 11).error().reason, "inventory.more_than_allotted");
  EXPECT_EQ(find_allotment(tx(), lead, allotment.id)->shipped, 30);
}

TEST_P(ShipVials, are_not_expected_before_today) {
  const Allotment allotment = *allot(40);
  const ShippingOrder late{{"late"}, allotment.id, {4}, make_date(2022, 7, 1), {}};
  EXPECT_EQ(ship_vials(tx(), lead, now, seed(), late).error().reason, "inventory.expected_in_past");
}

TEST_P(ShipVials, called_back_can_be_shipped_again) {
  const Allotment allotment = *allot(40);
  const Shipment shipment = *ship(allotment.id, 40);
  EXPECT_EQ(cancel_shipment(tx(), lead, now, seed(), {shipment.id})->state, ShipmentState::cancelled);
  EXPECT_TRUE(cancel_shipment(tx(), lead, now, seed(), {shipment.id})) << "sent twice";
  EXPECT_TRUE(ship(allotment.id, 40));
  EXPECT_EQ(receive_of(shipment.id, 40).error().reason, "inventory.no_such_shipment");
}

TEST_P(ShipVials, that_have_arrived_cannot_be_called_back) {
  const Shipment shipment = *ship(allot(40)->id, 40);
  ASSERT_TRUE(receive_of(shipment.id, 40));
  EXPECT_EQ(cancel_shipment(tx(), lead, now, seed(), {shipment.id}).error().reason, "inventory.shipment_arrived");
  EXPECT_EQ(only().state, ShipmentState::arrived);
}

TEST_P(ShipVials, are_on_their_way_again_where_the_receipt_was_a_mistake) {
  const Shipment shipment = *ship(allot(40)->id, 40);
  const Posted posted = *receive_of(shipment.id, 40);
  ASSERT_TRUE(reverse_entry(tx(), ana, now, seed(), {next_act(), posted.act, {"other box"}}));
  EXPECT_EQ(only().state, ShipmentState::sent);
  EXPECT_EQ(only().vials_arrived, 0);
}

TEST_P(ShipVials, are_listed_for_their_site_and_for_those_who_allot) {
  ASSERT_TRUE(ship(allot(40)->id, 40));
  EXPECT_EQ(list_shipments(tx(), ana, now, {.site = harbor, .state = ShipmentState::sent})->size(), 1u);
  EXPECT_EQ(list_shipments(tx(), ben, now, {.site = hill})->size(), 0u);
  EXPECT_EQ(list_shipments(tx(), ana, now, {}).error().reason, "access.permission_missing");
  EXPECT_EQ(list_shipments(tx(), ben, now, {.site = harbor}).error().reason, "access.other_site");
}

TEST_P(ShipVials, need_a_right_a_number_and_an_allotment) {
  const Allotment allotment = *allot(40);
  const ShippingOrder order{{"s1"}, allotment.id, {1}, make_date(2022, 8, 4), {}};
  EXPECT_EQ(ship_vials(tx(), ana, now, seed(), order).error().reason, "access.permission_missing");
  EXPECT_EQ(ship(allotment.id, 0).error().reason, "inventory.nothing_reported");
  EXPECT_EQ(ship(AllotmentId{"x"}, 1).error().reason, "inventory.no_such_allotment");
  EXPECT_EQ(cancel_shipment(tx(), lead, now, seed(), {{"x"}}).error().reason, "inventory.no_such_shipment");
  EXPECT_TRUE(list_shipments(tx(), lead, now, {})->empty());
}

TEST_P(ShipVials, that_come_short_are_looked_into) {
  const Shipment shipment = *ship(allot(40)->id, 40);
  ASSERT_TRUE(receive_of(shipment.id, 38));
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks().front().kind, "inventory.discrepancy");
}

TEST_P(ShipVials, are_not_received_as_another_product) {
  const Shipment shipment = *ship(allot(40)->id, 40);
  tx().execute("update inventory_shipment set product = 'other'", storage::NoParameters{});
  EXPECT_EQ(receive_of(shipment.id, 40).error().reason, "inventory.shipment_of_other_product");
}

}  // namespace
}  // namespace quell::inventory
