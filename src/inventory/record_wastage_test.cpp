#include "inventory/record_wastage.h"

#include <gtest/gtest.h>

#include "inventory/draw_doses.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct RecordWastage : Stock {
  WastageReport of_vials(const LotId& lot, int count) {
    return {.id = next_act(),
            .site = harbor,
            .unit = Unit::vial,
            .lot = lot,
            .vial = {},
            .count = count,
            .reason = WastageReason::spoiled,
            .occurred_at = now,
            .note = {}};
  }
  WastageReport of_doses(const VialId& vial, int count) {
    return {.id = next_act(),
            .site = harbor,
            .unit = Unit::dose,
            .lot = {},
            .vial = vial,
            .count = count,
            .reason = WastageReason::drawn_not_given,
            .occurred_at = now,
            .note = {}};
  }
  Result<Posted> waste(const WastageReport& request) { return record_wastage(tx(), nurse, now, seed(), request); }
};
ON_EACH_DATABASE(RecordWastage);

TEST_P(RecordWastage, lowers_the_stock_of_its_lot_at_its_site) {
  const LotId lot = receive(10);
  const auto posted = waste(of_vials(lot, 3));
  ASSERT_TRUE(posted);
  EXPECT_EQ(posted->entries.front().wastage_reason, WastageReason::spoiled);
  EXPECT_EQ(vials(lot), 7);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(RecordWastage, beyond_the_stock_on_hand_is_refused_and_writes_nothing) {
  const LotId lot = receive(2);
  const auto posted = waste(of_vials(lot, 3));
  ASSERT_FALSE(posted);
  EXPECT_EQ(posted.error().reason, "inventory.too_few_on_hand");
  EXPECT_EQ(vials(lot), 2);
  EXPECT_EQ(lines(), 1u);
}

TEST_P(RecordWastage, of_doses_takes_the_syringes_that_wait_first) {
  const Vial vial = open(receive(1), four_of_five);
  ASSERT_TRUE(draw_doses(tx(), nurse, now, seed(), {next_act(), vial.id, {2}, now}));
  ASSERT_TRUE(waste(of_doses(vial.id, 3)));
  EXPECT_EQ(stored(vial.id).doses_drawn, 3);
  EXPECT_EQ(stored(vial.id).doses_waiting(), 0);
  EXPECT_EQ(doses(vial.lot), 0);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(RecordWastage, of_the_last_dose_ends_the_vial) {
  const Vial vial = open(receive(1), one_dose);
  ASSERT_TRUE(waste(of_doses(vial.id, 1)));
  EXPECT_EQ(stored(vial.id).state, VialState::used_up);
  EXPECT_EQ(waste(of_doses(vial.id, 1)).error().reason, "inventory.too_few_on_hand");
  EXPECT_EQ(stored(vial.id).doses_spent, 1);
}

TEST_P(RecordWastage, of_more_doses_than_a_vial_holds_is_refused) {
  const Vial vial = open(receive(1), four_of_five);
  EXPECT_EQ(waste(of_doses(vial.id, 6)).error().reason, "inventory.vial_is_empty");
  EXPECT_EQ(stored(vial.id).doses_drawn, 0);
}

TEST_P(RecordWastage, sent_twice_is_recorded_once) {
  const LotId lot = receive(10);
  const WastageReport request = of_vials(lot, 3);
  ASSERT_TRUE(waste(request));
  ASSERT_TRUE(waste(request));
  EXPECT_EQ(vials(lot), 7);
}

TEST_P(RecordWastage, says_which_lot_or_vial_and_how_many) {
  const LotId lot = receive(10);
  EXPECT_EQ(waste(of_vials(lot, 0)).error().reason, "inventory.nothing_reported");
  WastageReport unnamed = of_vials(lot, 1);
  unnamed.lot.reset();
  EXPECT_EQ(waste(unnamed).error().reason, "inventory.lot_missing");
  unnamed.unit = Unit::dose;
  EXPECT_EQ(waste(unnamed).error().reason, "inventory.vial_missing");
  EXPECT_EQ(waste(of_doses(VialId{"x"}, 1)).error().reason, "inventory.no_such_vial");
  EXPECT_EQ(vials(lot), 10);
  EXPECT_EQ(lines(), 1u);
}

TEST_P(RecordWastage, is_for_those_who_give_doses_or_keep_stock_here) {
  const LotId lot = receive(10);
  for (const access::Actor& actor : {clerk, ben})
    EXPECT_FALSE(record_wastage(tx(), actor, now, seed(), of_vials(lot, 1)));
  EXPECT_EQ(vials(lot), 10);
}

}  // namespace
}  // namespace quell::inventory
