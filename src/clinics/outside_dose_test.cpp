#include "clinics/outside_dose.h"

#include <gtest/gtest.h>

#include "clinics/check_in.h"
#include "clinics/testing/with_standby.h"
#include "immunization/dose_history.h"

namespace quell::clinics {
namespace {

struct AnOutsideDose : WithStandby {
  Booker had_one(const std::string& name, Date day, const std::string& cvx = "999") {
    Booker booker = someone(name);
    booker.earlier_dose = EarlierDose{day, {cvx}, immunization::Evidence::recall};
    return booker;
  }
  Result<BookedAppointment> walk_in(const Booker& booker) {
    return register_walk_in(tx(), desk, now, seed(), {{next_id()}, pier, packs::Service::vaccination, booker, {}});
  }
};
ON_EACH_DATABASE(AnOutsideDose);

TEST_P(AnOutsideDose, said_at_the_door_is_recorded_and_the_visit_is_for_the_second) {
  const auto came = walk_in(had_one("Sam", make_date(2022, 7, 1)));
  ASSERT_TRUE(came) << came.error().reason;
  EXPECT_EQ(came->dose_number, 2);
  const auto doses = immunization::dose_history(tx(), desk, now, {came->person})->doses;
  ASSERT_EQ(doses.size(), 1u);
  EXPECT_EQ(doses[0].dose.source, immunization::DoseSource::outside);
  EXPECT_EQ(doses[0].dose.evidence, immunization::Evidence::recall);
}

TEST_P(AnOutsideDose, said_on_the_phone_books_the_second_from_its_day_on) {
  const Date early = make_date(2022, 8, 4), due = make_date(2022, 8, 25);  // day 24
  publish(pier, early, 1);
  publish(pier, due, 1);
  receive(pier, 5);
  const auto call = [&](const std::string& name, Date day) {
    const auto held = hold_place(tx(), phone_operator, now, seed(), {{next_id()}, place_at(pier, day).id});
    return book_appointment(
        tx(), phone_operator, now, seed(),
        {.id = {next_id()}, .hold_token = {held->token}, .booker = had_one(name, make_date(2022, 8, 1))});
  };
  EXPECT_EQ(call("Kim", early).error().reason, "clinics.before_offer_day");
  const auto booked = call("Sam", due);
  ASSERT_TRUE(booked) << booked.error().reason;
  EXPECT_EQ(booked->dose_number, 2);
}

TEST_P(AnOutsideDose, on_the_standby_list_waits_for_the_second) {
  StandbyRequest asked = wish("Sam");
  asked.booker = had_one("Sam", make_date(2022, 7, 1));
  const auto joined = join_standby(tx(), desk, now, seed(), asked);
  ASSERT_TRUE(joined) << joined.error().reason;
  EXPECT_EQ(row(*joined).dose_number, 2);
}

TEST_P(AnOutsideDose, that_cannot_be_is_a_fault_of_its_own_field) {
  const auto later = walk_in(had_one("Sam", make_date(2022, 9, 1)));
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().faults.at(0).field, "/booker/earlier_dose/given_on");
  EXPECT_EQ(later.error().faults.at(0).reason, "immunization.given_in_future");
  EXPECT_EQ(walk_in(had_one("Kim", make_date(2022, 7, 1), "x")).error().faults.at(0).field,
            "/booker/earlier_dose/product_cvx");
}

TEST_P(AnOutsideDose, is_not_recorded_by_whoever_books_for_themselves) {
  StandbyRequest asked = wish("Sam");
  asked.booker = had_one("Sam", make_date(2022, 7, 1));
  EXPECT_EQ(join_standby(tx(), anyone, now, seed(), asked).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
