#include "inventory/draw_doses.h"

#include <gtest/gtest.h>

#include "inventory/close_vial.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct DrawDoses : Stock {
  Result<Vial> draw(const VialId& vial, int doses, Instant at) {
    return draw_doses(tx(), nurse, now + std::chrono::hours{24}, seed(), {next_act(), vial, {doses}, at});
  }
};
ON_EACH_DATABASE(DrawDoses);

TEST_P(DrawDoses, leaves_fewer_in_the_vial_and_more_in_syringes) {
  const Vial vial = open(receive(1), four_of_five);
  const auto after = draw(vial.id, 3, now);
  ASSERT_TRUE(after);
  EXPECT_EQ(after->doses_left(), 1);
  EXPECT_EQ(after->doses_waiting(), 3);
  EXPECT_EQ(doses(vial.lot), 3);
}

TEST_P(DrawDoses, may_yield_more_than_expected_but_not_more_than_a_vial_holds) {
  const Vial vial = open(receive(1), four_of_five);
  ASSERT_TRUE(draw(vial.id, 5, now));
  EXPECT_EQ(draw(vial.id, 1, now).error().reason, "inventory.vial_is_empty");
  EXPECT_EQ(doses(vial.lot), 5);
}

TEST_P(DrawDoses, from_a_vial_past_its_clock_is_refused) {
  const Vial vial = open(receive(1), four_of_five);
  EXPECT_EQ(draw(vial.id, 1, vial.beyond_use_at).error().reason, "inventory.vial_beyond_use");
  EXPECT_TRUE(draw(vial.id, 1, vial.beyond_use_at - std::chrono::minutes{1}));
  EXPECT_EQ(doses(vial.lot), 1);
}

TEST_P(DrawDoses, from_a_vial_that_was_thrown_away_is_refused) {
  const Vial vial = open(receive(1), four_of_five);
  ASSERT_TRUE(close_vial(tx(), nurse, now, seed(), {next_act(), vial.id, {4}, {}, now, {}}));
  EXPECT_EQ(draw(vial.id, 1, now).error().reason, "inventory.vial_closed");
  EXPECT_EQ(doses(vial.lot), 0);
}

TEST_P(DrawDoses, needs_a_vial_and_a_number) {
  const Vial vial = open(receive(1), four_of_five);
  EXPECT_EQ(draw(VialId{"x"}, 1, now).error().reason, "inventory.no_such_vial");
  EXPECT_EQ(draw(vial.id, 0, now).error().reason, "inventory.nothing_reported");
  EXPECT_EQ(draw_doses(tx(), clerk, now, seed(), {next_act(), vial.id, {1}, now}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(doses(vial.lot), 0);
}

}  // namespace
}  // namespace quell::inventory
