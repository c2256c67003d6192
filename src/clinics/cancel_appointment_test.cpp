#include "clinics/cancel_appointment.h"

#include <gtest/gtest.h>

#include "clinics/check_in.h"
#include "clinics/testing/with_clinic.h"
#include "immunization/record_outside_dose.h"

namespace quell::clinics {
namespace {

struct CancelAppointment : WithClinic {
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 1);
    receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
  }
  AppointmentRef by_code() { return {.id = {}, .code = Text<64>{booked.code}}; }
  AppointmentRef by_id() { return {.id = booked.id, .code = {}}; }
  int taken(int place) { return place_at(pier, wednesday, place).taken.number; }
  Result<Appointment> cancel() { return cancel_appointment(tx(), anyone, now, seed(), {by_code(), {}}); }
};
ON_EACH_DATABASE(CancelAppointment);

TEST_P(CancelAppointment, gives_the_place_and_the_dose_back) {
  ASSERT_TRUE(cancel());
  ASSERT_TRUE(cancel());
  EXPECT_EQ(taken(0), 0);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

TEST_P(CancelAppointment, is_undone_while_the_place_is_free) {
  ASSERT_TRUE(cancel());
  ASSERT_TRUE(restore_appointment(tx(), anyone, now, seed(), by_code()));
  EXPECT_EQ(taken(0), 1);
  ASSERT_TRUE(cancel());
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Alex")));
  EXPECT_EQ(restore_appointment(tx(), anyone, now, seed(), by_code()).error().reason, "clinics.place_full");
}

TEST_P(CancelAppointment, is_not_undone_where_a_dose_was_given_meanwhile) {
  ASSERT_TRUE(cancel());
  ASSERT_TRUE(immunization::record_outside_dose(
      tx(), system, now, seed(),
      {.id = {"outside"}, .person_id = booked.person, .given_on = make_date(2022, 8, 2), .product_cvx = {"999"}}));
  EXPECT_EQ(restore_appointment(tx(), anyone, now, seed(), by_code()).error().reason, "clinics.dose_not_next");
  EXPECT_EQ(taken(0), 0);
}

TEST_P(CancelAppointment, cannot_be_undone_where_it_was_not_cancelled) {
  ASSERT_TRUE(check_in(tx(), nurse, place_at(pier, wednesday).starts_at, seed(), by_code()));
  EXPECT_EQ(restore_appointment(tx(), anyone, now, seed(), by_code()).error().reason, "clinics.not_cancelled");
  EXPECT_EQ(cancel().error().reason, "clinics.not_cancellable");
}

TEST_P(CancelAppointment, is_for_the_bearer_of_the_code_and_for_staff) {
  EXPECT_EQ(cancel_appointment(tx(), anyone, now, seed(), {by_id(), {}}).error().reason, "access.permission_missing");
  EXPECT_EQ(cancel_appointment(tx(), anyone, now, seed(), {}).error().reason, "clinics.code_missing");
  EXPECT_TRUE(cancel_appointment(tx(), phone_operator, now, seed(), {by_id(), {}}));
}

}  // namespace
}  // namespace quell::clinics
