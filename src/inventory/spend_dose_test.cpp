#include "inventory/spend_dose.h"

#include <gtest/gtest.h>

#include "inventory/close_vial.h"
#include "inventory/draw_doses.h"
#include "inventory/quarantine_lot.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct SpendDose : Stock {
  DoseSpending of(const LotId& lot, std::optional<VialId> vial = {}) {
    return {.id = next_act(), .site = harbor, .lot = lot, .vial = vial, .occurred_at = now};
  }
  Result<SpentDose> spend(const DoseSpending& request) {
    return spend_dose_for_administration(tx(), nurse, now, seed(), four_of_five, request);
  }
};
ON_EACH_DATABASE(SpendDose);

TEST_P(SpendDose, opens_a_vial_where_none_is_open) {
  const LotId lot = receive(2);
  const auto dose = spend(of(lot));
  ASSERT_TRUE(dose);
  EXPECT_TRUE(dose->concerns.empty());
  EXPECT_EQ(vials(lot), 1);
  EXPECT_EQ(stored(dose->vial).doses_left(), 3);
  EXPECT_EQ(ledger().back().id, dose->entry);
  EXPECT_EQ(ledger().back().movement, Movement::administered);
  EXPECT_TRUE(tasks().empty());
}

TEST_P(SpendDose, takes_all_that_a_vial_holds_before_it_opens_another) {
  const LotId lot = receive(2);
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(spend(of(lot)));
  EXPECT_EQ(vials(lot), 1);
  ASSERT_TRUE(spend(of(lot)));
  EXPECT_EQ(vials(lot), 0);
  EXPECT_EQ(doses(lot), 0);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(SpendDose, takes_a_syringe_that_waits_first) {
  const Vial vial = open(receive(2), four_of_five);
  ASSERT_TRUE(draw_doses(tx(), nurse, now, seed(), {next_act(), vial.id, {1}, now}));
  EXPECT_EQ(spend(of(vial.lot))->vial, vial.id);
  EXPECT_EQ(stored(vial.id).doses_drawn, 1);
  EXPECT_EQ(doses(vial.lot), 0);
}

TEST_P(SpendDose, sent_twice_spends_one) {
  const LotId lot = receive(1);
  const DoseSpending request = of(lot);
  const auto first = spend(request);
  EXPECT_EQ(spend(request)->entry, first->entry);
  EXPECT_EQ(stored(first->vial).doses_spent, 1);
}

TEST_P(SpendDose, that_the_ledger_lacks_is_recorded_with_a_discrepancy_and_a_task) {
  const LotId lot = receive(1);
  const Vial used = open(lot, one_dose);
  ASSERT_TRUE(spend(of(lot, used.id)));

  const auto dose = spend(of(lot));

  ASSERT_TRUE(dose);
  EXPECT_EQ(dose->concerns, std::vector{Concern::stock_was_missing});
  EXPECT_EQ(vials(lot), 0);
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks().front().kind, "inventory.discrepancy");
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(SpendDose, beyond_what_a_named_vial_holds_is_recorded_as_missing) {
  const LotId lot = receive(1);
  const Vial vial = open(lot, one_dose);
  ASSERT_TRUE(spend(of(lot, vial.id)));
  const auto dose = spend(of(lot, vial.id));
  ASSERT_TRUE(dose);
  EXPECT_EQ(dose->concerns, (std::vector{Concern::vial_closed, Concern::stock_was_missing}));
  EXPECT_EQ(stored(vial.id).doses_spent, 2);
  EXPECT_EQ(tasks().size(), 1u);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(SpendDose, past_the_vials_clock_is_recorded_and_said) {
  const Vial vial = open(receive(1), four_of_five);
  DoseSpending request = of(vial.lot);
  request.occurred_at = vial.beyond_use_at;
  const auto dose = spend_dose_for_administration(tx(), nurse, vial.beyond_use_at, seed(), four_of_five, request);
  ASSERT_TRUE(dose);
  EXPECT_EQ(dose->vial, vial.id);
  EXPECT_EQ(dose->concerns, std::vector{Concern::vial_beyond_use});
}

TEST_P(SpendDose, past_an_open_vials_clock_comes_from_a_fresh_vial_where_there_is_one) {
  const Vial vial = open(receive(2), four_of_five);
  DoseSpending request = of(vial.lot);
  request.occurred_at = vial.beyond_use_at;
  const auto dose = spend_dose_for_administration(tx(), nurse, vial.beyond_use_at, seed(), four_of_five, request);
  EXPECT_NE(dose->vial, vial.id);
  EXPECT_TRUE(dose->concerns.empty());
}

TEST_P(SpendDose, of_an_expired_or_quarantined_lot_is_recorded_and_said) {
  const LotId lot = receive(1, "OLD", make_date(2022, 8, 1));
  ASSERT_TRUE(quarantine_lot(tx(), lead, now, {.id = {"q1"}, .lot = lot, .site = {}, .reason = {"recalled"}}));
  const auto dose = spend(of(lot));
  ASSERT_TRUE(dose);
  EXPECT_EQ(dose->concerns, (std::vector{Concern::vial_beyond_use, Concern::lot_expired, Concern::lot_quarantined}));
}

TEST_P(SpendDose, needs_a_lot_that_is_known_and_a_vial_of_it) {
  const Vial vial = open(receive(1), one_dose);
  const LotId other = receive(1, "OTHER");
  const auto before = lines();
  EXPECT_EQ(spend(of(LotId{"x"})).error().reason, "inventory.no_such_lot");
  EXPECT_EQ(spend(of(other, vial.id)).error().reason, "inventory.no_such_vial");
  EXPECT_EQ(lines(), before);
}

TEST_P(SpendDose, by_one_route_is_not_taken_from_a_vial_that_is_open_for_another) {
  const Vial vial = open(receive(2), four_of_five);
  const auto dose = spend_dose_for_administration(tx(), nurse, now, seed(), one_dose, of(vial.lot));
  ASSERT_TRUE(dose) << dose.error().reason;
  EXPECT_NE(dose->vial, vial.id);
  EXPECT_EQ(stored(vial.id).doses_drawn, 0);
  EXPECT_EQ(vials(vial.lot), 0);
}

}  // namespace
}  // namespace quell::inventory
