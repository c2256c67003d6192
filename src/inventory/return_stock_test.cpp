#include "inventory/return_stock.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct ReturnStock : Stock {
  Result<Posted> give_back(const access::Actor& actor, const LotId& lot, int count) {
    return return_stock(tx(), actor, now, seed(), {next_act(), harbor, lot, {count}, now, Text<200>{"to the depot"}});
  }
};
ON_EACH_DATABASE(ReturnStock);

TEST_P(ReturnStock, takes_unopened_vials_off_the_stock) {
  const LotId lot = receive(10);
  const auto posted = give_back(ana, lot, 4);
  ASSERT_TRUE(posted);
  EXPECT_EQ(posted->entries.front().movement, Movement::returned);
  EXPECT_EQ(posted->entries.front().note.value, "to the depot");
  EXPECT_EQ(vials(lot), 6);
}

TEST_P(ReturnStock, is_refused_beyond_the_stock_and_without_the_right) {
  const LotId lot = receive(10);
  EXPECT_EQ(give_back(ana, lot, 11).error().reason, "inventory.too_few_on_hand");
  EXPECT_EQ(give_back(ana, lot, 0).error().reason, "inventory.nothing_reported");
  EXPECT_EQ(give_back(ana, LotId{"x"}, 1).error().reason, "inventory.no_such_lot");
  EXPECT_EQ(give_back(nurse, lot, 1).error().reason, "access.permission_missing");
  EXPECT_EQ(lines(), 1u);
}

}  // namespace
}  // namespace quell::inventory
