#include "inventory/reverse_entry.h"

#include <gtest/gtest.h>

#include "inventory/close_vial.h"
#include "inventory/draw_doses.h"
#include "inventory/move_stock.h"
#include "inventory/record_wastage.h"
#include "inventory/spend_dose.h"
#include "inventory/testing/stock.h"

namespace quell::inventory {
namespace {

struct ReverseEntry : Stock {
  Undo of(const LedgerEntryId& undone) { return {.id = next_act(), .undone = undone, .reason = {"typed twice"}}; }
  Result<Posted> undo(const LedgerEntryId& undone) { return reverse_entry(tx(), ana, now, seed(), of(undone)); }
  SpentDose spend(const LotId& lot) {
    return *spend_dose_for_administration(
        tx(), nurse, now, seed(), four_of_five,
        {.id = next_act(), .site = harbor, .lot = lot, .vial = {}, .occurred_at = now});
  }
  void expect_refused(const access::Actor& actor, const Undo& request, const char* reason) {
    const auto before = lines();
    const auto posted = reverse_entry(tx(), actor, now, seed(), request);
    ASSERT_FALSE(posted);
    EXPECT_EQ(posted.error().reason, reason);
    EXPECT_EQ(lines(), before);
  }
};
ON_EACH_DATABASE(ReverseEntry);

TEST_P(ReverseEntry, adds_lines_that_name_those_they_correct) {
  const LotId lot = receive(10);
  const LedgerEntry received = ledger().front();
  const auto posted = reverse_entry(tx(), ana, now + std::chrono::hours{1}, seed(), of(received.id));
  ASSERT_TRUE(posted);
  EXPECT_EQ(posted->entries.front().corrects, received.id);
  EXPECT_EQ(posted->entries.front().movement, Movement::received);
  EXPECT_EQ(posted->entries.front().change, -10);
  EXPECT_EQ(posted->entries.front().occurred_at, received.occurred_at);
  EXPECT_EQ(vials(lot), 0);
  EXPECT_EQ(ledger().front().change, 10) << "the line itself stays as it was";
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(ReverseEntry, closes_an_opened_vial_up_again) {
  const LotId lot = receive(1);
  const Vial vial = open(lot, one_dose);
  ASSERT_TRUE(undo(ledger().back().act));
  EXPECT_EQ(vials(lot), 1);
  EXPECT_EQ(stored(vial.id).state, VialState::undone);
}

TEST_P(ReverseEntry, of_an_opening_waits_until_its_doses_are_undone) {
  const LotId lot = receive(1);
  const Vial vial = open(lot, four_of_five);
  const LedgerEntryId opening = ledger().back().act;
  const LedgerEntryId drawing = next_act();
  ASSERT_TRUE(draw_doses(tx(), nurse, now, seed(), {drawing, vial.id, {1}, now}));
  expect_refused(ana, of(opening), "inventory.vial_in_use");
  ASSERT_TRUE(undo(drawing));
  EXPECT_TRUE(undo(opening));
  EXPECT_EQ(vials(lot), 1);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(ReverseEntry, of_a_thrown_away_vial_opens_it_again) {
  const Vial vial = open(receive(1), four_of_five);
  const LedgerEntryId closing = next_act();
  ASSERT_TRUE(close_vial(tx(), nurse, now, seed(), {closing, vial.id, {4}, {}, now, {}}));
  ASSERT_TRUE(undo(closing));
  EXPECT_EQ(stored(vial.id).state, VialState::open);
  EXPECT_EQ(stored(vial.id).doses_left(), 4);
  EXPECT_TRUE(balances_are_sums());
}

TEST_P(ReverseEntry, of_a_transfer_brings_the_vials_back) {
  const LotId lot = receive(5);
  const LedgerEntryId transfer = next_act();
  ASSERT_TRUE(move_stock(tx(), lead, now, seed(), {transfer, harbor, hill, lot, {2}, now, {}}));
  expect_refused(ana, of(transfer), "access.other_site");
  ASSERT_TRUE(reverse_entry(tx(), lead, now, seed(), of(transfer)));
  EXPECT_EQ(vials(lot), 5);
  EXPECT_EQ(vials(lot, hill), 0);
}

TEST_P(ReverseEntry, happens_once) {
  receive(5);
  const LedgerEntryId received = ledger().front().act;
  const Undo request = of(received);
  ASSERT_TRUE(reverse_entry(tx(), ana, now, seed(), request));
  EXPECT_TRUE(reverse_entry(tx(), ana, now, seed(), request)) << "sent twice";
  expect_refused(ana, of(received), "inventory.already_undone");
  expect_refused(ana, of(request.id), "inventory.correction_stays");
  EXPECT_EQ(lines(), 2u);
}

TEST_P(ReverseEntry, needs_the_vials_to_be_there_still) {
  const LotId lot = receive(1);
  const LedgerEntryId received = ledger().front().act;
  open(lot, one_dose);
  const auto posted = undo(received);
  ASSERT_FALSE(posted);
  EXPECT_EQ(posted.error().reason, "inventory.too_few_on_hand");
  EXPECT_EQ(lines(), 2u);
}

TEST_P(ReverseEntry, needs_an_entry_a_reason_and_the_right) {
  receive(1);
  Undo unexplained = of(ledger().front().act);
  unexplained.reason = {};
  expect_refused(ana, unexplained, "inventory.reason_missing");
  expect_refused(ana, of(LedgerEntryId{"x"}), "inventory.no_such_entry");
  expect_refused(nurse, of(ledger().front().act), "access.permission_missing");
}

TEST_P(ReverseEntry, of_a_dose_given_is_done_in_the_persons_record) {
  const LotId lot = receive(1);
  const SpentDose dose = spend(lot);
  expect_refused(ana, of(dose.act), "inventory.undo_where_given");

  ASSERT_TRUE(undo_spent_dose(tx(), nurse, now, seed(), of(dose.act)));

  EXPECT_EQ(stored(dose.vial).doses_left(), 4);
  EXPECT_EQ(stored(dose.vial).state, VialState::open);
  EXPECT_EQ(doses(lot), 0);
  EXPECT_TRUE(balances_are_sums());
  EXPECT_TRUE(undo(dose.act)) << "then the opening can be undone too";
  EXPECT_EQ(vials(lot), 1);
}

TEST_P(ReverseEntry, of_the_last_dose_opens_its_vial_again) {
  const LotId lot = receive(1);
  SpentDose dose = spend(lot);
  for (int i = 0; i < 4; ++i) dose = spend(lot);
  EXPECT_EQ(stored(dose.vial).state, VialState::used_up);
  ASSERT_TRUE(undo_spent_dose(tx(), nurse, now, seed(), of(dose.entry)));
  EXPECT_EQ(stored(dose.vial).state, VialState::open);
  EXPECT_EQ(undo_spent_dose(tx(), nurse, now, seed(), of(dose.entry)).error().reason, "inventory.already_undone");
  EXPECT_EQ(undo_spent_dose(tx(), nurse, now, seed(), of(ledger().front().act)).error().reason,
            "inventory.no_such_entry");
}

TEST_P(ReverseEntry, of_a_dose_without_stock_cancels_its_task) {
  const LotId lot = receive(1);
  const Vial vial = open(lot, one_dose);
  const DoseSpending first{.id = next_act(), .site = harbor, .lot = lot, .vial = vial.id, .occurred_at = now};
  const DoseSpending second{.id = next_act(), .site = harbor, .lot = lot, .vial = vial.id, .occurred_at = now};
  ASSERT_TRUE(spend_dose_for_administration(tx(), nurse, now, seed(), one_dose, first));
  ASSERT_TRUE(spend_dose_for_administration(tx(), nurse, now, seed(), one_dose, second));
  ASSERT_EQ(tasks().size(), 1u);
  ASSERT_TRUE(undo_spent_dose(tx(), nurse, now, seed(), of(second.id)));
  EXPECT_TRUE(tasks().empty());
  EXPECT_TRUE(balances_are_sums());
}

}  // namespace
}  // namespace quell::inventory
