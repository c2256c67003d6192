#include "inventory/receive_shipment.h"

#include <gtest/gtest.h>

#include "inventory/quarantine_lot.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct ReceiveShipment : Stock {
  void expect_refused(const access::Actor& actor, const Delivery& request, const char* reason) {
    const auto posted = receive_shipment(tx(), actor, now, seed(), request);
    ASSERT_FALSE(posted);
    EXPECT_EQ(posted.error().reason, reason);
    EXPECT_EQ(lines(), 0u);
  }
};
ON_EACH_DATABASE(ReceiveShipment);

TEST_P(ReceiveShipment, puts_cartons_and_loose_vials_into_stock) {
  Delivery request = delivery(3, harbor);
  request.cartons = {2};
  const auto posted = receive_shipment(tx(), ana, now, seed(), request);
  ASSERT_TRUE(posted);
  EXPECT_EQ(vials(posted->entries.front().lot), 43);
  EXPECT_EQ(posted->entries.front().recorded_by, ana.staff);
  EXPECT_TRUE(tasks().empty());
}

TEST_P(ReceiveShipment, counts_broken_vials_as_received_and_wasted) {
  Delivery request = delivery(20, harbor);
  request.broken = {2};
  const auto posted = receive_shipment(tx(), ana, now, seed(), request);
  ASSERT_EQ(posted->entries.size(), 2u);
  EXPECT_EQ(posted->entries[0].change, 20);
  EXPECT_EQ(posted->entries[1].change, -2);
  EXPECT_EQ(posted->entries[1].wastage_reason, WastageReason::broken);
  EXPECT_EQ(vials(posted->entries[0].lot), 18);
}

TEST_P(ReceiveShipment, that_differs_from_the_packing_list_opens_a_task) {
  Delivery request = delivery(19, harbor);
  request.listed = Vials{20};
  const auto posted = receive_shipment(tx(), ana, now, seed(), request);
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks().front().kind, "inventory.discrepancy");
  EXPECT_EQ(tasks().front().subject_id, posted->entries.front().id.text);
  EXPECT_EQ(tasks().front().site, harbor);
}

TEST_P(ReceiveShipment, of_a_lot_that_has_expired_asks_for_a_second_look_and_sets_it_aside) {
  Delivery request = delivery(20, harbor);
  request.lot.expires_on = make_date(2022, 8, 1);
  expect_refused(ana, request, "inventory.expired_on_arrival");
  request.expired_to_quarantine = false;
  expect_refused(ana, request, "inventory.expired_on_arrival");
  request.expired_to_quarantine = true;
  const auto posted = receive_shipment(tx(), ana, now, seed(), request);
  ASSERT_TRUE(posted) << posted.error().reason;
  const LotId lot = posted->entries.front().lot;
  EXPECT_EQ(vials(lot), 20);
  EXPECT_TRUE(is_quarantined(tx(), lot, harbor));
  EXPECT_FALSE(is_quarantined(tx(), lot, hill)) << "at this site alone";
  EXPECT_EQ(quarantines_of(tx(), lead, lot, Ended::left_out).at(0).reason.value, expired_on_arrival);
  request.id = next_act();
  ASSERT_TRUE(receive_shipment(tx(), ana, now, seed(), request));
  EXPECT_EQ(quarantines_of(tx(), lead, lot, Ended::included).size(), 1u) << "set aside once";
}

TEST_P(ReceiveShipment, of_a_lot_that_expires_today_is_taken_as_any_other) {
  Delivery request = delivery(20, harbor);
  request.lot.expires_on = make_date(2022, 8, 2);
  request.expired_to_quarantine = true;
  const auto posted = receive_shipment(tx(), ana, now, seed(), request);
  ASSERT_TRUE(posted);
  EXPECT_FALSE(is_quarantined(tx(), posted->entries.front().lot, harbor));
}

TEST_P(ReceiveShipment, sent_twice_is_received_once) {
  const Delivery request = delivery(20, harbor);
  const auto first = receive_shipment(tx(), ana, now, seed(), request);
  const auto second = receive_shipment(tx(), ana, now, seed(), request);
  EXPECT_EQ(second->entries.front().id, first->entries.front().id);
  EXPECT_EQ(lines(), 1u);
}

TEST_P(ReceiveShipment, is_for_those_who_keep_this_sites_stock) {
  expect_refused(clerk, delivery(20, harbor), "access.permission_missing");
  expect_refused(ana, delivery(20, hill), "access.other_site");
}

TEST_P(ReceiveShipment, needs_a_vial_and_no_more_broken_than_there_are) {
  expect_refused(ana, delivery(0, harbor), "inventory.nothing_reported");
  Delivery broken = delivery(3, harbor);
  broken.broken = {4};
  expect_refused(ana, broken, "inventory.more_broken_than_delivered");
  Delivery huge = delivery(0, harbor);
  huge.cartons = {1'000'000};
  expect_refused(ana, huge, "inventory.too_many_vials");
}

}  // namespace
}  // namespace quell::inventory
