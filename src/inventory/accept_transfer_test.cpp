#include "inventory/accept_transfer.h"

#include <gtest/gtest.h>

#include "inventory/reverse_entry.h"
#include "inventory/send_stock.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct AcceptTransfer : Stock {
  LotId lot;
  LedgerEntryId sent;

  void SetUp() override {
    Stock::SetUp();
    lot = receive(10);
    sent = next_act();
    ASSERT_TRUE(send_stock(tx(), ana, now, seed(), {sent, harbor, hill, lot, {4}, {}, now, {}}));
  }
  Acceptance of(int arrived, int broken = 0) { return {next_act(), sent, {arrived}, {broken}, now, {}}; }
  Result<Posted> accept(const Acceptance& request) { return accept_transfer(tx(), ben, now, seed(), request); }
  void expect_refused(const access::Actor& actor, const Acceptance& request, const char* reason) {
    const auto accepted = accept_transfer(tx(), actor, now, seed(), request);
    ASSERT_FALSE(accepted) << reason;
    EXPECT_EQ(accepted.error().reason, reason);
    EXPECT_EQ(lines(), 2u);
    EXPECT_EQ(find_transfer(tx(), lead, sent)->state, TransferState::sent);
  }
};
ON_EACH_DATABASE(AcceptTransfer);

TEST_P(AcceptTransfer, puts_what_arrived_on_the_shelf_and_ends_the_task) {
  const Acceptance request = of(4);
  const auto accepted = accept(request);
  ASSERT_TRUE(accepted) << accepted.error().reason;
  ASSERT_EQ(accepted->entries.size(), 1u);
  EXPECT_EQ(accepted->entries[0].movement, Movement::transferred_in);
  EXPECT_EQ(vials(lot, hill), 4);
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(find_transfer(tx(), lead, sent)->accepted_by, ben.staff);
  EXPECT_TRUE(accept(request)) << "sent twice";
  EXPECT_EQ(vials(lot, hill), 4);
  EXPECT_EQ(accept(of(4)).error().reason, "inventory.transfer_over");
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(AcceptTransfer, wastes_what_is_broken_and_asks_after_what_is_missing) {
  const auto accepted = accept(of(3, 1));
  ASSERT_EQ(accepted->entries.size(), 3u);
  EXPECT_EQ(accepted->entries[1].wastage_reason, WastageReason::broken);
  EXPECT_EQ(accepted->entries[1].change, -1);
  EXPECT_EQ(accepted->entries[2].adjustment_reason, AdjustmentReason::missing);
  EXPECT_EQ(accepted->entries[2].change, -1);
  EXPECT_EQ(vials(lot, hill), 2);
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks()[0].kind, "inventory.discrepancy");
  EXPECT_EQ(tasks()[0].site, hill);
  EXPECT_EQ(find_transfer(tx(), lead, sent)->vials_arrived, 3);
}

TEST_P(AcceptTransfer, that_is_undone_leaves_the_vials_on_their_way) {
  const Acceptance request = of(3);
  ASSERT_TRUE(accept(request));
  ASSERT_TRUE(reverse_entry(tx(), ben, now, seed(), {next_act(), request.id, {"counted wrong"}}));
  EXPECT_EQ(vials(lot, hill), 0);
  EXPECT_EQ(find_transfer(tx(), lead, sent)->state, TransferState::sent);
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks()[0].kind, transfer_task);
  ASSERT_TRUE(accept(of(4)));
  EXPECT_EQ(vials(lot, hill), 4);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(AcceptTransfer, is_refused_without_the_right_or_with_more_than_was_sent) {
  expect_refused(ana, of(4), "access.other_site");
  expect_refused(clerk, of(4), "access.permission_missing");
  expect_refused(ben, of(5), "inventory.more_than_sent");
  expect_refused(ben, of(2, 3), "inventory.more_broken_than_delivered");
  Acceptance unknown = of(4);
  unknown.transfer = {"nothing"};
  expect_refused(ben, unknown, "inventory.no_such_transfer");
}

}  // namespace
}  // namespace quell::inventory
