#include "inventory/stock_transfer.h"

#include <gtest/gtest.h>

#include "inventory/send_stock.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct AStockTransfer : Stock {};
ON_EACH_DATABASE(AStockTransfer);

TEST_P(AStockTransfer, is_found_in_its_own_program_alone) {
  const LotId lot = receive(10);
  const LedgerEntryId sent = next_act();
  ASSERT_TRUE(send_stock(tx(), ana, now, seed(), {sent, harbor, hill, lot, {4}, {}, now, {}}));
  EXPECT_EQ(find_transfer(tx(), ben, sent)->vials, 4);
  access::Actor stranger = lead;
  stranger.program = {"other"};
  EXPECT_EQ(find_transfer(tx(), stranger, sent).error().reason, "inventory.no_such_transfer");
}

TEST_P(AStockTransfer, is_none_of_an_act_that_sent_nothing) {
  receive(10);
  Seed seeds = seed();
  EXPECT_TRUE(turn_back_transfer(tx(), ana, now, seeds, ledger().front().act));
}

}  // namespace
}  // namespace quell::inventory
