#include "inventory/find_vial.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct FindVial : Stock {};
ON_EACH_DATABASE(FindVial);

TEST_P(FindVial, at_its_own_site_and_in_its_own_program) {
  const Vial vial = open(receive(1), one_dose);
  access::Actor elsewhere = lead;
  elsewhere.program = {"q"};
  EXPECT_TRUE(find_vial_at(tx(), ana, vial.id, harbor));
  EXPECT_EQ(find_vial_at(tx(), ana, vial.id, hill).error().reason, "inventory.no_such_vial");
  EXPECT_EQ(find_vial(tx(), elsewhere, vial.id).error().reason, "inventory.no_such_vial");
}

TEST_P(FindVial, lists_the_open_ones_by_the_clock_that_ends_first) {
  const LotId lot = receive(2);
  const Vial later = open(lot, four_of_five);
  VialRules shorter = four_of_five;
  shorter.usable_after_puncture = std::chrono::hours{2};
  const Vial sooner = open(lot, shorter);
  const auto list = open_vials(tx(), ana, harbor, lot);
  ASSERT_EQ(list.size(), 2u);
  EXPECT_EQ(list[0].id, sooner.id);
  EXPECT_EQ(list[1].id, later.id);
}

}  // namespace
}  // namespace quell::inventory
