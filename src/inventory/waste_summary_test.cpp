#include "inventory/waste_summary.h"

#include <gtest/gtest.h>

#include "inventory/close_vial.h"
#include "inventory/record_wastage.h"
#include "inventory/reverse_entry.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct Waste : Stock {
  const Date today = make_date(2022, 8, 2);

  LedgerEntryId waste(const LotId& lot, int count, Instant at) {
    const LedgerEntryId id = next_act();
    EXPECT_TRUE(record_wastage(tx(), ana, now, seed(),
                               {.id = id,
                                .site = harbor,
                                .unit = Unit::vial,
                                .lot = lot,
                                .vial = {},
                                .count = count,
                                .reason = WastageReason::spoiled,
                                .occurred_at = at,
                                .note = {}}));
    return id;
  }
  Result<WasteSummary> summary(const WastePeriod& period) { return waste_summary(tx(), ana, now, period); }
};
ON_EACH_DATABASE(Waste);

TEST_P(Waste, is_counted_in_vials_and_in_doses_by_day_and_reason) {
  const LotId lot = receive(10);
  waste(lot, 2, now);
  waste(lot, 1, now - std::chrono::hours{11});  // the evening before, in Eastport
  const Vial vial = open(lot, four_of_five);
  ASSERT_TRUE(close_vial(tx(), nurse, now, seed(), {next_act(), vial.id, {3}, {}, now, {}}));

  const auto rows = summary({harbor, today - std::chrono::days{1}, today});

  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->rows.size(), 3u);
  EXPECT_EQ(rows->rows[0].on, today - std::chrono::days{1});
  EXPECT_EQ(rows->rows[0].vials, 1);
  EXPECT_EQ(rows->rows[1].reason, WastageReason::spoiled);
  EXPECT_EQ(rows->rows[1].vials, 2);
  EXPECT_EQ(rows->rows[2].reason, WastageReason::open_vial_not_all_used);
  EXPECT_EQ(rows->rows[2].opened_doses, 3);
  EXPECT_EQ(rows->vials, 3);
  EXPECT_EQ(rows->doses, 6);
}

TEST_P(Waste, that_was_undone_is_not_counted) {
  const LotId lot = receive(10);
  const LedgerEntryId wasted = waste(lot, 2, now);
  ASSERT_TRUE(reverse_entry(tx(), ana, now, seed(), {next_act(), wasted, {"wrong lot"}}));
  EXPECT_TRUE(summary({harbor, today, today})->rows.empty());
}

TEST_P(Waste, of_all_sites_is_for_the_dashboard) {
  EXPECT_EQ(summary({{}, today, today}).error().reason, "access.permission_missing");
  EXPECT_TRUE(waste_summary(tx(), system, now, {{}, today, today}));
  EXPECT_EQ(summary({harbor, today, today - std::chrono::days{1}}).error().reason, "inventory.period_backwards");
}

}  // namespace
}  // namespace quell::inventory
