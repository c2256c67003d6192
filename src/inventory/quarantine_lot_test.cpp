#include "inventory/quarantine_lot.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct QuarantineLot : Stock {
  QuarantineOrder order(const LotId& lot, std::optional<SiteId> site) {
    return {.id = {"q" + std::to_string(++made)}, .lot = lot, .site = site, .reason = {"was at 20 C overnight"}};
  }
};
ON_EACH_DATABASE(QuarantineLot);

TEST_P(QuarantineLot, stops_its_use_at_one_site) {
  const LotId lot = receive(1);
  ASSERT_TRUE(quarantine_lot(tx(), ana, now, order(lot, harbor)));
  EXPECT_TRUE(is_quarantined(tx(), lot, harbor));
  EXPECT_FALSE(is_quarantined(tx(), lot, hill));
}

TEST_P(QuarantineLot, stops_its_use_everywhere) {
  const LotId lot = receive(1);
  ASSERT_TRUE(quarantine_lot(tx(), lead, now, order(lot, {})));
  EXPECT_TRUE(is_quarantined(tx(), lot, hill));
}

TEST_P(QuarantineLot, ends_with_a_reason_and_stays_on_record) {
  const LotId lot = receive(1);
  const Quarantine begun = *quarantine_lot(tx(), ana, now, order(lot, harbor));
  const auto ended = release_lot(tx(), ana, now, {begun.id, {"maker says stable"}});
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->end_reason->value, "maker says stable");
  EXPECT_FALSE(is_quarantined(tx(), lot, harbor));
  EXPECT_EQ(quarantines_of(tx(), ana, lot, Ended::left_out).size(), 0u);
  EXPECT_EQ(quarantines_of(tx(), ana, lot, Ended::included).size(), 1u);
}

TEST_P(QuarantineLot, needs_right_reason_and_lot) {
  const LotId lot = receive(1);
  QuarantineOrder unexplained = order(lot, harbor);
  unexplained.reason = {};
  EXPECT_EQ(quarantine_lot(tx(), ana, now, order(lot, {})).error().reason, "access.permission_missing");
  EXPECT_EQ(quarantine_lot(tx(), ana, now, order(lot, hill)).error().reason, "access.other_site");
  EXPECT_EQ(quarantine_lot(tx(), ana, now, unexplained).error().reason, "inventory.reason_missing");
  EXPECT_EQ(quarantine_lot(tx(), ana, now, order(LotId{"x"}, harbor)).error().reason, "inventory.no_such_lot");
  EXPECT_EQ(release_lot(tx(), ana, now, {{"x"}, {"why"}}).error().reason, "inventory.no_such_quarantine");
  EXPECT_FALSE(is_quarantined(tx(), lot, harbor));
}

TEST_P(QuarantineLot, does_not_end_without_a_reason) {
  const LotId lot = receive(1);
  const Quarantine begun = *quarantine_lot(tx(), ana, now, order(lot, harbor));
  EXPECT_EQ(release_lot(tx(), ana, now, {begun.id, {}}).error().reason, "inventory.reason_missing");
  EXPECT_TRUE(is_quarantined(tx(), lot, harbor));
}

}  // namespace
}  // namespace quell::inventory
