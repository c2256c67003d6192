#include "clinics/give_dose.h"

#include <gtest/gtest.h>

#include "clinics/check_in.h"
#include "clinics/testing/with_clinic.h"
#include "immunization/dose_history.h"
#include "inventory/stock_on_hand.h"

namespace quell::clinics {
namespace {

struct GiveDose : WithClinic {
  LotId lot;
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    lot = receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
    now = programs::instant("2022-08-03T16:05:00Z");
  }

  AppointmentRef ref() { return {.id = booked.id, .code = {}}; }
  DoseGift gift(const std::string& id = "dose-1") {
    return {.id = {id},
            .appointment = booked.id,
            .lot = lot,
            .vial = {},
            .route = {"subcutaneous"},
            .volume_ul = {500},
            .body_site = {"arm"},
            .given_at = now,
            .given_by = {},
            .information_sheet = Text<120>{"Fevax sheet"},
            .information_sheet_edition = Text<40>{"2022-07-01"},
            .consent_recorded = true,
            .registry = immunization::Registry::report};
  }
  int vials() { return inventory::on_hand(tx(), pier, lot, inventory::Unit::vial); }
};
ON_EACH_DATABASE(GiveDose);

TEST_P(GiveDose, moves_the_person_the_ledger_and_the_record_together) {
  ASSERT_TRUE(check_in(tx(), nurse, now, seed(), ref()));
  const auto given = give_dose(tx(), nurse, now, seed(), gift());
  ASSERT_TRUE(given) << given.error().reason;

  EXPECT_EQ(given->appointment.state, AppointmentState::fulfilled);
  EXPECT_TRUE(given->concerns.empty());
  EXPECT_TRUE(given->recorded.administration_errors.empty());
  EXPECT_EQ(vials(), 2);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_EQ(given->recorded.forecast.next->offered_on, make_date(2022, 8, 31));
}

TEST_P(GiveDose, after_a_visit_was_ended_gives_no_place_back_twice) {
  const auto taken = [&] {
    return find_place(tx(), programs::river_fever, place_at(pier, wednesday).id)->taken.number;
  };
  ASSERT_TRUE(check_in(tx(), nurse, now, seed(), ref()));
  ASSERT_EQ(taken(), 1);
  ASSERT_TRUE(end_visit(tx(), nurse, now, seed(), ref()));
  EXPECT_EQ(taken(), 0);
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift())) << "a screen that does not know it yet";
  ASSERT_TRUE(undo_dose(tx(), nurse, now, seed(), {{"dose-1"}, booked.id, {"Wrong person"}}));
  const int committed = committed_on(pier, wednesday);
  ASSERT_TRUE(end_visit(tx(), nurse, now, seed(), ref()));
  EXPECT_EQ(taken(), 0);
  EXPECT_EQ(committed_on(pier, wednesday), committed - 1);
}

TEST_P(GiveDose, sent_twice_gives_one) {
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift()));
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift()));
  EXPECT_EQ(vials(), 2);
  EXPECT_EQ(give_dose(tx(), nurse, now, seed(), gift("dose-2")).error().reason, "clinics.already_fulfilled");
}

TEST_P(GiveDose, is_recorded_where_the_ledger_has_none) {
  DoseGift gone = gift();
  tx().execute("update inventory_stock set on_hand = 0", storage::NoParameters{});
  const auto given = give_dose(tx(), nurse, now, seed(), gone);
  ASSERT_TRUE(given) << given.error().reason;
  EXPECT_EQ(given->concerns, std::vector{inventory::Concern::stock_was_missing});
}

TEST_P(GiveDose, is_undone_with_a_reason_and_nothing_is_lost) {
  ASSERT_TRUE(check_in(tx(), nurse, now, seed(), ref()));
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift()));
  EXPECT_EQ(undo_dose(tx(), nurse, now, seed(), {{"dose-1"}, booked.id, {}}).error().reason, "clinics.reason_missing");
  const auto undone = undo_dose(tx(), nurse, now, seed(), {{"dose-1"}, booked.id, {"Wrong line"}});
  ASSERT_TRUE(undone) << undone.error().reason;
  EXPECT_EQ(undone->state, AppointmentState::arrived);
  const auto history = immunization::dose_history(tx(), nurse, now, {booked.person});
  ASSERT_EQ(history->doses.size(), 1u);
  EXPECT_EQ(history->doses[0].state, immunization::DoseState::entered_in_error);
  EXPECT_EQ(undo_dose(tx(), nurse, now, seed(), {{"dose-1"}, booked.id, {"Again"}}).error().reason,
            "clinics.not_fulfilled");
  const int left = vials();
  EXPECT_EQ(give_dose(tx(), nurse, now, seed(), gift()).error().reason, "immunization.dose_id_taken")
      << "sent again after it was taken back";
  EXPECT_EQ(vials(), left);
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift("dose-2")));
}

TEST_P(GiveDose, is_for_vaccinators_of_the_site) {
  EXPECT_EQ(give_dose(tx(), desk, now, seed(), gift()).error().reason, "access.permission_missing");
  const access::Actor visitor{
      .program = programs::river_fever, .staff = {"v"}, .permissions = {P::give_doses}, .sites = {hill}};
  EXPECT_EQ(give_dose(tx(), visitor, now, seed(), gift()).error().reason, "access.other_site");
  EXPECT_EQ(vials(), 3);
}

TEST_P(GiveDose, lets_the_second_dose_be_booked_from_the_grace_day_on) {
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift()));
  now = programs::instant("2022-08-20T14:00:00Z");
  publish(pier, make_date(2022, 8, 26), 1);  // day 23
  publish(pier, make_date(2022, 8, 31), 1);  // day 28
  const Booker same{.code = Text<64>{booked.code}};
  EXPECT_EQ(book(place_at(pier, make_date(2022, 8, 26)), same, 2).error().reason, "clinics.before_offer_day");
  EXPECT_TRUE(book(place_at(pier, make_date(2022, 8, 31)), same, 2));
}

}  // namespace
}  // namespace quell::clinics
