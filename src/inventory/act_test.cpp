#include "inventory/act.h"

#include <gtest/gtest.h>

#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct Acts : Stock {};
ON_EACH_DATABASE(Acts);

TEST_P(Acts, move_the_balance_of_their_lot_site_and_unit) {
  const LotId lot = receive(10);
  Act act = *Act::begin(tx(), ana, now, seed(), {next_act(), {harbor}, now});
  ASSERT_TRUE(
      act.append({.lot = lot, .site = harbor, .unit = Unit::vial, .movement = Movement::returned, .change = -4}));
  EXPECT_EQ(vials(lot), 6);
  EXPECT_EQ(vials(lot, hill), 0);
  EXPECT_EQ(doses(lot), 0);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(Acts, never_take_more_than_is_there) {
  const LotId lot = receive(3);
  Act act = *Act::begin(tx(), ana, now, seed(), {next_act(), {harbor}, now});
  const auto line =
      act.append({.lot = lot, .site = harbor, .unit = Unit::vial, .movement = Movement::returned, .change = -4});
  ASSERT_FALSE(line);
  EXPECT_EQ(line.error().reason, "inventory.too_few_on_hand");
  EXPECT_EQ(vials(lot), 3);
  EXPECT_EQ(lines(), 1u);
}

TEST_P(Acts, that_are_still_to_come_are_refused) {
  const auto act = Act::begin(tx(), ana, now, seed(), {next_act(), {harbor}, now + std::chrono::minutes{6}});
  ASSERT_FALSE(act);
  EXPECT_EQ(act.error().reason, "inventory.in_the_future");
  EXPECT_EQ(act.error().faults.front().field, "/occurred_at");
  EXPECT_EQ(lines(), 0u);
}

TEST_P(Acts, of_one_site_are_not_taken_for_acts_of_another) {
  receive(3);
  const auto act = Act::begin(tx(), ben, now, seed(), {ledger().front().act, {hill}, now});
  ASSERT_FALSE(act);
  EXPECT_EQ(act.error().reason, "inventory.id_used");
  EXPECT_EQ(lines(), 1u);
}

TEST_P(Acts, at_a_site_that_the_program_does_not_have_are_refused) {
  const auto act = Act::begin(tx(), lead, now, seed(), {next_act(), {SiteId{"nowhere"}}, now});
  ASSERT_FALSE(act);
  EXPECT_EQ(act.error().reason, "programs.site_unknown");
}

TEST_P(Acts, tell_the_upper_rooms_whose_stock_changed) {
  receive(3);
  const auto told = tx().find<Total>(
      "select count(*) as number from storage_event where kind = 'inventory.stock_changed' and subject_id = "
      "'pier-clinic'",
      storage::NoParameters{});
  EXPECT_EQ(told->number, 1);
}

}  // namespace
}  // namespace quell::inventory
