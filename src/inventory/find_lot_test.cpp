#include "inventory/find_lot.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct FindLot : Stock {};
ON_EACH_DATABASE(FindLot);

TEST_P(FindLot, by_its_printed_number_whatever_the_case) {
  const LotId lot = receive(1, "FDP00012");
  EXPECT_EQ(find_lot_by_number(tx(), nurse, "fdp00012")->id, lot);
  EXPECT_EQ(find_lot(tx(), nurse, lot)->cvx, "999") << "the code of its product";
}

TEST_P(FindLot, by_the_square_code_on_its_box) {
  const LotId lot = receive(1, "FDP00012");
  EXPECT_EQ(find_lot_by_number(tx(), nurse, "(01)00350632001020(17)230430(10)FDP00012")->id, lot);
}

TEST_P(FindLot, that_nobody_received_says_so) {
  EXPECT_EQ(find_lot_by_number(tx(), nurse, "XYZ").error().reason, "inventory.no_such_lot");
  EXPECT_EQ(find_lot(tx(), nurse, LotId{"x"}).error().reason, "inventory.no_such_lot");
  EXPECT_EQ(find_lot_by_number(tx(), nurse, "(17)230430").error().reason, "inventory.barcode_unreadable");
}

TEST_P(FindLot, keeps_programs_apart) {
  const LotId lot = receive(1);
  access::Actor elsewhere = lead;
  elsewhere.program = {"q"};
  EXPECT_FALSE(find_lot(tx(), elsewhere, lot));
  EXPECT_FALSE(find_lot_by_number(tx(), elsewhere, "FDP12"));
}

TEST_P(FindLot, enters_a_lot_once) {
  Seed one = seed();
  const Lot lot = *find_or_add_lot(tx(), ana, now, one, facts());
  EXPECT_EQ(find_or_add_lot(tx(), ana, now, one, facts())->id, lot.id);
}

TEST_P(FindLot, refuses_another_expiration_date_for_a_known_lot) {
  receive(1);
  Seed one = seed();
  const auto differing = find_or_add_lot(tx(), ana, now, one, facts("FDP12", make_date(2023, 5, 31)));
  ASSERT_FALSE(differing);
  EXPECT_EQ(differing.error().reason, "inventory.lot_differs");
}

TEST_P(FindLot, needs_number_and_product) {
  Seed one = seed();
  LotFacts unnumbered = facts("");
  EXPECT_EQ(find_or_add_lot(tx(), ana, now, one, unnumbered).error().reason, "inventory.lot_number_missing");
  LotFacts unnamed = facts();
  unnamed.product = {"unknown"};
  EXPECT_EQ(find_or_add_lot(tx(), ana, now, one, unnamed).error().reason, "inventory.product_missing");
  EXPECT_FALSE(find_lot_by_number(tx(), ana, "FDP12"));
}

}  // namespace
}  // namespace quell::inventory
