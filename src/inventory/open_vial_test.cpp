#include "inventory/open_vial.h"

#include <gtest/gtest.h>

#include "inventory/quarantine_lot.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct OpenVial : Stock {
  VialOpening opening(const LotId& lot) {
    return {.id = next_act(), .site = harbor, .lot = lot, .route = {"subcutaneous"}, .occurred_at = now};
  }

  void expect_refused(const access::Actor& actor, const VialOpening& request, const char* reason) {
    const auto before = lines();
    const auto vial = open_vial_under(tx(), actor, now, seed(), one_dose, request);
    ASSERT_FALSE(vial);
    EXPECT_EQ(vial.error().reason, reason);
    EXPECT_EQ(lines(), before);
  }
};
ON_EACH_DATABASE(OpenVial);

TEST_P(OpenVial, takes_it_off_the_shelf_and_starts_its_clock) {
  const LotId lot = receive(2);
  const auto vial = open_vial_under(tx(), nurse, now, seed(), four_of_five, opening(lot));
  ASSERT_TRUE(vial);
  EXPECT_EQ(vials(lot), 1);
  EXPECT_EQ(vial->beyond_use_at, now + std::chrono::hours{8});
  EXPECT_EQ(stored(vial->id).doses_left(), 4);
  EXPECT_EQ(stored(vial->id).state, VialState::open);
}

TEST_P(OpenVial, follows_what_the_pack_says_of_the_route) {
  const LotId lot = receive(2);
  VialOpening request = opening(lot);
  const auto vial = open_vial(tx(), nurse, now, seed(), request);
  ASSERT_TRUE(vial);
  EXPECT_EQ(vial->doses_most, 1);
  request.route = {"nasal"};
  EXPECT_EQ(open_vial(tx(), nurse, now, seed(), request).error().reason, "inventory.route_not_in_pack");
  EXPECT_EQ(vials(lot), 1);
}

TEST_P(OpenVial, sent_twice_opens_one) {
  const LotId lot = receive(2);
  const VialOpening request = opening(lot);
  const auto first = open_vial_under(tx(), ana, now, seed(), one_dose, request);
  EXPECT_EQ(open_vial_under(tx(), ana, now, seed(), one_dose, request)->id, first->id);
  EXPECT_EQ(vials(lot), 1);
}

TEST_P(OpenVial, of_an_expired_lot_is_refused_from_the_end_of_its_day_on) {
  const LotId lot = receive(2, "OLD", make_date(2022, 8, 1));
  expect_refused(ana, opening(lot), "inventory.lot_expired");
  const LotId today = receive(2, "TODAY", make_date(2022, 8, 2));
  EXPECT_TRUE(open_vial_under(tx(), ana, now, seed(), one_dose, opening(today)));
}

TEST_P(OpenVial, of_a_lot_set_aside_is_refused) {
  const LotId lot = receive(2);
  ASSERT_TRUE(quarantine_lot(tx(), ana, now, {.id = {"q1"}, .lot = lot, .site = harbor, .reason = {"was at 20 C"}}));
  expect_refused(ana, opening(lot), "inventory.lot_quarantined");
}

TEST_P(OpenVial, that_is_not_there_is_refused) {
  const LotId lot = receive(1);
  open(lot, one_dose);
  expect_refused(ana, opening(LotId{"x"}), "inventory.no_such_lot");
  const auto vial = open_vial_under(tx(), ana, now, seed(), one_dose, opening(lot));
  ASSERT_FALSE(vial);
  EXPECT_EQ(vial.error().reason, "inventory.too_few_on_hand");
  EXPECT_EQ(lines(), 2u);
}

TEST_P(OpenVial, is_for_those_who_give_doses_or_keep_stock_here) {
  const LotId lot = receive(1);
  expect_refused(clerk, opening(lot), "access.permission_missing");
  expect_refused(ben, opening(lot), "access.other_site");
}

}  // namespace
}  // namespace quell::inventory
