#include "inventory/count_shelf.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct CountShelf : Stock {
  ShelfCount of(const LotId& lot, int counted, std::optional<AdjustmentReason> because = {}) {
    return {.id = next_act(), .site = harbor, .lots = {{lot, {counted}, because}}, .occurred_at = now, .note = {}};
  }
  Result<CountOutcome> count(const ShelfCount& request) { return count_shelf(tx(), ana, now, seed(), request); }
  std::int64_t counts_kept() {
    return tx().find<Total>("select count(*) as number from inventory_count", storage::NoParameters{})->number;
  }
};
ON_EACH_DATABASE(CountShelf);

TEST_P(CountShelf, that_agrees_is_kept_and_changes_nothing) {
  const LotId lot = receive(10);
  const auto outcome = count(of(lot, 10));
  ASSERT_TRUE(outcome);
  EXPECT_TRUE(outcome->differences.empty());
  EXPECT_EQ(lines(), 1u);
  EXPECT_EQ(counts_kept(), 1);
}

TEST_P(CountShelf, with_a_difference_adjusts_the_ledger_and_opens_a_task) {
  const LotId lot = receive(10);
  const auto outcome = count(of(lot, 8));
  ASSERT_EQ(outcome->differences.size(), 1u);
  EXPECT_EQ(outcome->differences[0].expected, 10);
  EXPECT_EQ(outcome->entries[0].change, -2);
  EXPECT_EQ(outcome->entries[0].adjustment_reason, AdjustmentReason::unknown);
  EXPECT_EQ(vials(lot), 8);
  EXPECT_EQ(tasks().size(), 1u);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(CountShelf, whose_difference_is_explained_needs_no_task) {
  const LotId lot = receive(10);
  const auto outcome = count(of(lot, 11, AdjustmentReason::found));
  EXPECT_EQ(outcome->entries[0].adjustment_reason, AdjustmentReason::found);
  EXPECT_EQ(vials(lot), 11);
  EXPECT_TRUE(tasks().empty());
}

TEST_P(CountShelf, that_differs_much_is_counted_again_first) {
  const LotId lot = receive(10), other = receive(10, "FDP13");
  ShelfCount request = of(lot, 10);
  request.lots.push_back({other, {4}, {}});
  const auto refused = count(request);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "inventory.count_differs_much");
  ASSERT_EQ(refused.error().faults.size(), 1u);
  EXPECT_EQ(refused.error().faults[0].field, "/lots/1/vials");
  EXPECT_EQ(counts_kept(), 0) << "nothing was written";
  EXPECT_EQ(vials(other), 10);
  request.counted_again = true;
  ASSERT_TRUE(count(request));
  EXPECT_EQ(vials(other), 4);
  EXPECT_EQ(tasks().size(), 1u);
  request.counted_again = {};
  EXPECT_TRUE(count(request)) << "sent twice is as good as once";
}

TEST_P(CountShelf, sent_twice_counts_once) {
  const LotId lot = receive(10);
  const ShelfCount request = of(lot, 8);
  ASSERT_TRUE(count(request));
  EXPECT_EQ(count(request)->differences.size(), 1u);
  EXPECT_EQ(vials(lot), 8);
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_P(CountShelf, is_refused_where_it_says_nothing_or_a_lot_twice) {
  const LotId lot = receive(10);
  ShelfCount twice = of(lot, 10);
  twice.lots.push_back(twice.lots.front());
  ShelfCount none = of(lot, 10);
  none.lots.clear();
  EXPECT_EQ(count(twice).error().reason, "inventory.lot_counted_twice");
  EXPECT_EQ(count(twice).error().faults.front().field, "/lots/1/lot");
  EXPECT_EQ(count(none).error().reason, "inventory.nothing_reported");
  EXPECT_EQ(count(of(LotId{"x"}, 1)).error().reason, "inventory.no_such_lot");
  EXPECT_EQ(count_shelf(tx(), ben, now, seed(), of(lot, 1)).error().reason, "access.other_site");
  EXPECT_EQ(counts_kept(), 0);
  EXPECT_EQ(vials(lot), 10);
}

}  // namespace
}  // namespace quell::inventory
