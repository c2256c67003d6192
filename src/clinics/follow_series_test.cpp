#include "clinics/follow_series.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "clinics/give_dose.h"
#include "clinics/move_appointment.h"
#include "clinics/outside_dose.h"
#include "clinics/site_day.h"
#include "clinics/testing/with_standby.h"

namespace quell::clinics {
namespace {

struct FollowSeries : WithStandby {
  LotId lot;

  void SetUp() override {
    WithStandby::SetUp();
    publish(pier, thursday, 2);
    lot = receive(pier, 20);
  }
  const Date thursday = make_date(2022, 8, 4);

  DoseId had_elsewhere(const PersonId& person, Date day) {
    const DoseId id{next_id()};
    const auto recorded = record_outside_dose(tx(), desk, now, seed(),
                                              {.id = id, .person_id = person, .given_on = day, .product_cvx = {"999"}});
    EXPECT_TRUE(recorded) << recorded.error().reason;
    return id;
  }
  int number_of(const BookedAppointment& booked) {
    return find_appointment(tx(), programs::river_fever, booked.id)->dose_number;
  }
  Result<DoseGiven> give(const BookedAppointment& booked, const std::string& id) {
    return give_dose(tx(), nurse, now, seed(),
                     {.id = {id},
                      .appointment = booked.id,
                      .lot = lot,
                      .vial = {},
                      .route = {"subcutaneous"},
                      .volume_ul = {500},
                      .body_site = {"arm"},
                      .given_at = now,
                      .given_by = {},
                      .information_sheet = {},
                      .information_sheet_edition = {},
                      .consent_recorded = true});
  }
};
ON_EACH_DATABASE(FollowSeries);

TEST_P(FollowSeries, after_an_outside_dose_the_booking_is_for_the_second_dose_on_the_list_and_at_the_chair) {
  const auto booked = *book(place_at(pier, thursday), someone("Sam"));
  had_elsewhere(booked.person, make_date(2022, 7, 1));
  EXPECT_EQ(number_of(booked), 2);
  EXPECT_EQ(site_day(tx(), desk, now, {pier, thursday})->lines.at(0).dose_number, 2);

  now = programs::instant("2022-08-04T16:05:00Z");
  const auto given = give(booked, "dose-2");
  ASSERT_TRUE(given) << given.error().reason;
  EXPECT_EQ(given->recorded.dose.dose_number.number, 2);
  EXPECT_EQ(given->appointment.dose_number, 2);
  EXPECT_TRUE(given->recorded.notices.end() ==
              std::ranges::find(given->recorded.notices, immunization::RecordNotice::dose_number_differs));
}

TEST_P(FollowSeries, a_booking_that_became_a_second_dose_can_be_moved_to_a_day_that_is_not_too_early) {
  const auto booked = *book(place_at(pier, thursday), someone("Sam"));
  had_elsewhere(booked.person, make_date(2022, 7, 12));
  const Date due = make_date(2022, 8, 5);  // day 24
  publish(pier, due, 1);
  const auto move = [&](Date day) {
    return move_appointment(tx(), phone_operator, now, seed(), {{booked.id, {}}, place_at(pier, day, 2).id});
  };
  EXPECT_EQ(move(thursday).error().reason, "clinics.before_offer_day");
  EXPECT_TRUE(move(due));
}

TEST_P(FollowSeries, an_outside_dose_entered_in_error_makes_it_a_first_dose_again) {
  const auto booked = *book(place_at(pier, thursday), someone("Sam"));
  const DoseId wrong = had_elsewhere(booked.person, make_date(2022, 7, 1));
  const access::Actor mender = staff("mender", {P::edit_people, P::check_in});
  const auto corrected = correct_outside_dose(tx(), mender, now, seed(), {.id = {next_id()}, .dose_id = wrong});
  ASSERT_TRUE(corrected) << corrected.error().reason;
  EXPECT_EQ(number_of(booked), 1);
}

TEST_P(FollowSeries, a_dose_that_is_undone_leaves_the_second_booking_a_second) {
  now = programs::instant("2022-08-04T16:05:00Z");
  const auto first = *book(place_at(pier, thursday, 3), someone("Sam"));
  ASSERT_TRUE(give(first, "dose-1"));
  publish(pier, make_date(2022, 9, 1), 1);
  const auto second = *book(place_at(pier, make_date(2022, 9, 1)), {.person = first.person}, 2);
  ASSERT_TRUE(undo_dose(tx(), nurse, now, seed(), {{"dose-1"}, first.id, {"another person"}}));
  EXPECT_EQ(number_of(first), 1);
  EXPECT_EQ(number_of(second), 2);
}

TEST_P(FollowSeries, where_the_series_is_complete_nothing_is_renumbered) {
  const auto booked = *book(place_at(pier, thursday), someone("Sam"));
  had_elsewhere(booked.person, make_date(2022, 6, 1));
  had_elsewhere(booked.person, make_date(2022, 7, 1));
  EXPECT_EQ(number_of(booked), 2);
}

TEST_P(FollowSeries, who_waits_on_the_standby_list_waits_for_the_next_dose_too) {
  const auto joined = join("Sam");
  had_elsewhere(row(joined).person_id, make_date(2022, 7, 1));
  EXPECT_EQ(row(joined).dose_number, 2);
  EXPECT_TRUE(offer(joined));
}

TEST_P(FollowSeries, without_a_change_changes_nothing) {
  const auto booked = *book(place_at(pier, thursday), someone("Sam"));
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  ASSERT_TRUE(follow_series(tx(), program, booked.person));
  EXPECT_EQ(number_of(booked), 1);
}

// A first dose is taken back after the second was booked: then there are more bookings than doses to come.
TEST_P(FollowSeries, a_dose_is_recorded_where_more_bookings_stand_than_doses_are_to_come) {
  now = programs::instant("2022-08-04T16:05:00Z");
  const auto first = *book(place_at(pier, thursday, 3), someone("Sam"));
  ASSERT_TRUE(give(first, "dose-1"));
  publish(pier, make_date(2022, 9, 1), 1);
  ASSERT_TRUE(book(place_at(pier, make_date(2022, 9, 1)), {.person = first.person}, 2));
  ASSERT_TRUE(undo_dose(tx(), nurse, now, seed(), {{"dose-1"}, first.id, {"another person"}}));
  had_elsewhere(first.person, make_date(2022, 7, 1));
  const auto given = give(first, "dose-2");
  ASSERT_TRUE(given) << given.error().reason;
  EXPECT_EQ(given->recorded.dose.dose_number.number, 2);
}

}  // namespace
}  // namespace quell::clinics
