#include "clinics/offer_day.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "immunization/record_outside_dose.h"

namespace quell::clinics {
namespace {

struct OfferDay : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 20);
  }

  // Without a dose number.
  Result<BookedAppointment> book_next(const Place& place, const Booker& booker) {
    const auto held = hold_place(tx(), phone_operator, now, seed(), {{next_id()}, place.id});
    if (!held) return tl::unexpected(held.error());
    return book_appointment(tx(), phone_operator, now, seed(),
                            {.id = {next_id()}, .hold_token = {held->token}, .booker = booker});
  }
};
ON_EACH_DATABASE(OfferDay);

TEST_P(OfferDay, of_a_second_dose_waits_for_the_first) {
  EXPECT_EQ(book(place_at(pier, wednesday), someone("Sam"), 2).error().reason, "clinics.dose_not_next");
  EXPECT_EQ(book(place_at(pier, wednesday), someone("Sam"), 3).error().reason, "clinics.dose_number_unknown");
}

TEST_P(OfferDay, holds_for_whoever_has_had_a_dose_whatever_number_is_named) {
  const auto booked = book(place_at(pier, wednesday), someone("Sam"));
  ASSERT_TRUE(immunization::record_outside_dose(
      tx(), system, now, seed(),
      {.id = {"outside"}, .person_id = booked->person, .given_on = make_date(2022, 8, 1), .product_cvx = {"999"}}));
  publish(pier, make_date(2022, 8, 25), 2);  // day 24
  const Booker same{.code = Text<64>{booked->code}};
  EXPECT_EQ(book(place_at(pier, wednesday, 1), same, 1).error().reason, "clinics.dose_not_next");
  EXPECT_EQ(book_next(place_at(pier, wednesday, 1), same).error().reason, "clinics.before_offer_day");
  const auto second = book_next(place_at(pier, make_date(2022, 8, 25)), same);
  ASSERT_TRUE(second) << second.error().reason;
  EXPECT_EQ(second->dose_number, 2);
}

TEST_P(OfferDay, does_not_matter_for_a_test) {
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  EXPECT_TRUE(require_offer_day(tx(), program, {"anyone"}, packs::Service::testing, 2, program.today));
}

}  // namespace
}  // namespace quell::clinics
