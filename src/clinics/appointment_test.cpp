#include "clinics/appointment.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct AnAppointment : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 20);
  }
};
ON_EACH_DATABASE(AnAppointment);

TEST_P(AnAppointment, is_not_found_by_a_code_that_never_was) {
  EXPECT_EQ(find_appointment_by_code(tx(), programs::river_fever, "0000-0000-000").error().reason,
            "clinics.code_unknown");
  EXPECT_EQ(find_appointment_by_code(tx(), programs::river_fever, "not a code!").error().reason,
            "clinics.code_unknown");
  EXPECT_EQ(find_appointment(tx(), programs::river_fever, {"x"}).error().reason, "clinics.appointment_unknown");
}

TEST_P(AnAppointment, is_not_overwritten_by_who_read_it_earlier) {
  const auto booked = book(place_at(pier, wednesday), someone("Sam"));
  const Appointment read = *find_appointment(tx(), programs::river_fever, booked->id);
  ASSERT_TRUE(change_appointment(tx(), read));
  const auto late = change_appointment(tx(), read);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().reason, "clinics.appointment_changed_meanwhile");
}

TEST_P(AnAppointment, gets_the_same_code_for_the_same_token_and_another_for_another) {
  EXPECT_EQ(code_for_token(tx(), "token", 10), code_for_token(tx(), "token", 10));
  EXPECT_NE(code_for_token(tx(), "token", 10), code_for_token(tx(), "tokem", 10));
}

}  // namespace
}  // namespace quell::clinics
