#include "inventory/stock_on_hand.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct OnHand : Stock {};
ON_EACH_DATABASE(OnHand);

TEST_P(OnHand, is_none_of_a_lot_that_was_never_here) { EXPECT_EQ(on_hand(tx(), hill, LotId{"x"}, Unit::vial), 0); }

TEST_P(OnHand, counts_unopened_vials_apart_from_drawn_doses) {
  const Vial vial = open(receive(3), one_dose);
  EXPECT_EQ(on_hand(tx(), harbor, vial.lot, Unit::vial), 2);
  EXPECT_EQ(on_hand(tx(), harbor, vial.lot, Unit::dose), 0);
}

}  // namespace
}  // namespace quell::inventory
