#include "inventory/look_up_lot.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct LookUpLot : Stock {};
ON_EACH_DATABASE(LookUpLot);

TEST_P(LookUpLot, tells_whether_a_box_may_be_used_here) {
  const LotId lot = receive(1, "FDP7");
  EXPECT_EQ(look_up_lot(tx(), nurse, now, {"fdp7", harbor})->usability, Usability::usable);
  ASSERT_TRUE(quarantine_lot(tx(), ana, now, {.id = {"q1"}, .lot = lot, .site = harbor, .reason = {"too warm"}}));
  const auto aside = look_up_lot(tx(), nurse, now, {"(10)FDP7", harbor});
  EXPECT_EQ(aside->usability, Usability::quarantined);
  EXPECT_EQ(aside->quarantines.front().reason.value, "too warm");
  EXPECT_EQ(look_up_lot(tx(), nurse, now, {"FDP7", hill})->usability, Usability::usable);
}

TEST_P(LookUpLot, says_when_a_lot_has_expired_or_is_unknown) {
  receive(1, "OLD", make_date(2022, 8, 1));
  EXPECT_EQ(look_up_lot(tx(), nurse, now, {"OLD", {}})->usability, Usability::expired);
  EXPECT_EQ(look_up_lot(tx(), nurse, now, {"NEW", {}}).error().reason, "inventory.no_such_lot");
  EXPECT_EQ(look_up_lot(tx(), nurse, now, {"(17)230430", {}}).error().reason, "inventory.barcode_unreadable");
}

}  // namespace
}  // namespace quell::inventory
