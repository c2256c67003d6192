#include "inventory/send_stock.h"

#include <gtest/gtest.h>

#include "inventory/accept_transfer.h"
#include "inventory/doses_expected.h"
#include "inventory/quarantine_lot.h"
#include "inventory/reverse_entry.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct SendStock : Stock {
  Sending of(const LotId& lot, int count) {
    return {.id = next_act(),
            .from = harbor,
            .to = hill,
            .lot = lot,
            .vials = {count},
            .expected_on = {},
            .occurred_at = now,
            .note = {}};
  }
  void expect_refused(const access::Actor& actor, const Sending& request, const char* reason) {
    const auto sent = send_stock(tx(), actor, now, seed(), request);
    ASSERT_FALSE(sent) << reason;
    EXPECT_EQ(sent.error().reason, reason);
    EXPECT_EQ(lines(), 1u);
    EXPECT_TRUE(tasks().empty());
  }
  std::vector<TransferLine> on_the_way(const access::Actor& actor, const SiteId& site) {
    return list_transfers(tx(), actor, now, {site, TransferState::sent})->transfers;
  }
  int expected_at_hill() {
    return doses_expected(tx(), now, one_dose, {programs::river_fever, hill, {"fevax"}, make_date(2022, 8, 2)})
        .in_transit;
  }
};
ON_EACH_DATABASE(SendStock);

TEST_P(SendStock, takes_vials_off_the_own_shelf_and_tells_the_other_site) {
  const LotId lot = receive(10);
  const Sending request = of(lot, 4);
  const auto sent = send_stock(tx(), ana, now, seed(), request);
  ASSERT_TRUE(sent) << sent.error().reason;
  EXPECT_EQ(vials(lot), 6);
  EXPECT_EQ(vials(lot, hill), 0) << "in transit";
  EXPECT_EQ(ledger().back().movement, Movement::transferred_out);
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks()[0].kind, transfer_task);
  EXPECT_EQ(tasks()[0].site, hill);
  EXPECT_EQ(on_the_way(ben, hill).size(), 1u);
  EXPECT_EQ(on_the_way(ana, harbor).at(0).lot_number.value, "FDP12");
  EXPECT_EQ(expected_at_hill(), 4) << "bookings there may count on them";
  ASSERT_TRUE(send_stock(tx(), ana, now, seed(), request));
  EXPECT_EQ(vials(lot), 6) << "sent twice, sent once";
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(SendStock, is_called_back_by_undoing_it_until_it_was_accepted) {
  const LotId lot = receive(10);
  const Sending first = of(lot, 4), second = of(lot, 2);
  ASSERT_TRUE(send_stock(tx(), ana, now, seed(), first));
  ASSERT_TRUE(reverse_entry(tx(), ana, now, seed(), {next_act(), first.id, {"the wrong site"}}));
  EXPECT_EQ(vials(lot), 10);
  EXPECT_TRUE(on_the_way(ben, hill).empty());
  EXPECT_TRUE(tasks().empty());
  const auto late = accept_transfer(tx(), ben, now, seed(), {next_act(), first.id, {4}, {0}, now, {}});
  EXPECT_EQ(late.error().reason, "inventory.transfer_over");

  ASSERT_TRUE(send_stock(tx(), ana, now, seed(), second));
  ASSERT_TRUE(accept_transfer(tx(), ben, now, seed(), {next_act(), second.id, {2}, {0}, now, {}}));
  const auto undone = reverse_entry(tx(), ana, now, seed(), {next_act(), second.id, {"the wrong site"}});
  ASSERT_FALSE(undone);
  EXPECT_EQ(undone.error().reason, "inventory.transfer_accepted");
}

TEST_P(SendStock, is_refused_without_the_right_the_vials_or_another_site) {
  const LotId lot = receive(10);
  expect_refused(ben, of(lot, 4), "access.other_site");
  expect_refused(clerk, of(lot, 4), "access.permission_missing");
  expect_refused(ana, of(lot, 0), "inventory.nothing_reported");
  expect_refused(ana, of(lot, 11), "inventory.too_few_on_hand");
  expect_refused(ana, of(LotId{"x"}, 1), "inventory.no_such_lot");
  Sending wrong = of(lot, 1);
  wrong.to = harbor;
  expect_refused(ana, wrong, "inventory.same_site");
  wrong.to = {"nowhere"};
  expect_refused(ana, wrong, "programs.site_unknown");
  wrong.to = hill;
  wrong.expected_on = make_date(2022, 8, 1);
  expect_refused(ana, wrong, "inventory.expected_in_past");
  EXPECT_EQ(vials(lot), 10);
  EXPECT_EQ(list_transfers(tx(), ana, now, {}).error().reason, "access.permission_missing");
  EXPECT_EQ(list_transfers(tx(), ana, now, {hill, {}}).error().reason, "access.other_site");
  EXPECT_TRUE(list_transfers(tx(), lead, now, {})->transfers.empty());
}

TEST_P(SendStock, of_a_lot_that_has_expired_is_refused) {
  const LotId old = receive(10, "OLD", make_date(2022, 8, 1));
  expect_refused(ana, of(old, 1), "inventory.lot_expired");
}

TEST_P(SendStock, of_a_lot_that_is_set_aside_is_refused) {
  const LotId lot = receive(10);
  ASSERT_TRUE(quarantine_lot(tx(), ana, now, {{"q-1"}, lot, harbor, {"too warm"}}));
  expect_refused(ana, of(lot, 1), "inventory.lot_quarantined");
}

}  // namespace
}  // namespace quell::inventory
