#include "inventory/close_vial.h"

#include <gtest/gtest.h>

#include "inventory/draw_doses.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct CloseVial : Stock {
  Result<Vial> close(const VialId& vial, int doses_wasted) {
    return close_vial(tx(), nurse, now, seed(), {next_act(), vial, {doses_wasted}, {}, now, {}});
  }
  int wasted(WastageReason reason) {
    int sum = 0;
    for (const LedgerEntry& entry : ledger())
      if (entry.wastage_reason == reason) sum -= entry.change;
    return sum;
  }
};
ON_EACH_DATABASE(CloseVial);

TEST_P(CloseVial, writes_off_what_was_left_in_it_and_in_syringes) {
  const Vial vial = open(receive(1), four_of_five);
  ASSERT_TRUE(draw_doses(tx(), nurse, now, seed(), {next_act(), vial.id, {2}, now}));
  const auto closed = close(vial.id, 1);
  ASSERT_TRUE(closed);
  EXPECT_EQ(closed->state, VialState::discarded);
  EXPECT_EQ(closed->closed_at, now);
  EXPECT_EQ(wasted(WastageReason::drawn_not_given), 2);
  EXPECT_EQ(wasted(WastageReason::open_vial_not_all_used), 1);
  EXPECT_EQ(doses(vial.lot), 0);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(CloseVial, that_yielded_fewer_than_expected_wastes_nothing) {
  const Vial vial = open(receive(1), four_of_five);
  EXPECT_EQ(close(vial.id, 0)->state, VialState::used_up);
  EXPECT_EQ(stored(vial.id).doses_left(), 0);
  EXPECT_EQ(lines(), 2u);
}

TEST_P(CloseVial, cannot_waste_more_than_it_held) {
  const Vial vial = open(receive(1), four_of_five);
  EXPECT_EQ(close(vial.id, 6).error().reason, "inventory.vial_is_empty");
  EXPECT_EQ(stored(vial.id).state, VialState::open);
  EXPECT_EQ(lines(), 2u);
}

TEST_P(CloseVial, happens_once) {
  const Vial vial = open(receive(1), four_of_five);
  ASSERT_TRUE(close(vial.id, 0));
  EXPECT_EQ(close(vial.id, 1).error().reason, "inventory.vial_closed");
  EXPECT_EQ(close(VialId{"x"}, 1).error().reason, "inventory.no_such_vial");
  EXPECT_EQ(close_vial(tx(), clerk, now, seed(), {next_act(), vial.id, {1}, {}, now, {}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(lines(), 2u);
}

}  // namespace
}  // namespace quell::inventory
