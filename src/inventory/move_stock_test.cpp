#include "inventory/move_stock.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct MoveStock : Stock {
  Transfer of(const LotId& lot, int count) {
    return {.id = next_act(), .from = harbor, .to = hill, .lot = lot, .vials = {count}, .occurred_at = now, .note = {}};
  }
  void expect_refused(const access::Actor& actor, const Transfer& request, const char* reason) {
    const auto posted = move_stock(tx(), actor, now, seed(), request);
    ASSERT_FALSE(posted);
    EXPECT_EQ(posted.error().reason, reason);
    EXPECT_EQ(lines(), 1u);
  }
};
ON_EACH_DATABASE(MoveStock);

TEST_P(MoveStock, takes_from_one_site_what_it_gives_to_the_other) {
  const LotId lot = receive(10);
  const Transfer request = of(lot, 4);
  const auto posted = move_stock(tx(), lead, now, seed(), request);
  ASSERT_TRUE(posted);
  ASSERT_EQ(posted->entries.size(), 2u);
  EXPECT_EQ(posted->entries[0].movement, Movement::transferred_out);
  EXPECT_EQ(posted->entries[1].movement, Movement::transferred_in);
  EXPECT_EQ(vials(lot), 6);
  EXPECT_EQ(vials(lot, hill), 4);
  ASSERT_TRUE(move_stock(tx(), lead, now, seed(), request));
  EXPECT_EQ(vials(lot), 6) << "sent twice";
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(MoveStock, is_refused_without_the_right_the_vials_or_another_site) {
  const LotId lot = receive(10);
  expect_refused(ana, of(lot, 4), "access.other_site");
  expect_refused(clerk, of(lot, 4), "access.permission_missing");
  expect_refused(lead, of(lot, 0), "inventory.nothing_reported");
  expect_refused(lead, of(lot, 11), "inventory.too_few_on_hand");
  expect_refused(lead, of(LotId{"x"}, 1), "inventory.no_such_lot");
  Transfer nowhere = of(lot, 1);
  nowhere.to = harbor;
  expect_refused(lead, nowhere, "inventory.same_site");
  EXPECT_EQ(vials(lot), 10);
}

}  // namespace
}  // namespace quell::inventory
