#include "clinics/look_up_appointments.h"

#include <gtest/gtest.h>

#include "clinics/cancel_appointment.h"
#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct LookUpAppointments : WithClinic {
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
  }
  Result<FoundAppointments> look_up(const AppointmentSearch& search) {
    return look_up_appointments(tx(), phone_operator, now, search);
  }
};
ON_EACH_DATABASE(LookUpAppointments);

TEST_P(LookUpAppointments, finds_the_callers_by_code_as_it_is_read_out) {
  const auto found = look_up({.code = Text<64>{booked.code}, .person = {}});
  ASSERT_TRUE(found) << found.error().reason;
  ASSERT_EQ(found->appointments.size(), 1u);
  EXPECT_EQ(found->appointments[0].id, booked.id);
}

TEST_P(LookUpAppointments, shows_of_a_person_also_what_was_cancelled) {
  ASSERT_TRUE(cancel_appointment(tx(), phone_operator, now, seed(), {{booked.id, {}}, {}}));
  const auto found = look_up({.code = {}, .person = booked.person});
  ASSERT_EQ(found->appointments.size(), 1u);
  EXPECT_EQ(found->appointments[0].state, AppointmentState::cancelled);
}

TEST_P(LookUpAppointments, says_about_which_a_clinician_decides_by_age) {
  const auto young = *book(place_at(pier, wednesday, 1), someone("Noa", make_date(2006, 1, 1)));
  EXPECT_EQ(look_up({.code = Text<64>{young.code}, .person = {}})->clinician_decides, std::vector{young.id});
  EXPECT_TRUE(look_up({.code = Text<64>{booked.code}, .person = {}})->clinician_decides.empty());
}

TEST_P(LookUpAppointments, does_not_tell_a_wrong_code_from_one_that_never_was) {
  EXPECT_EQ(look_up({.code = Text<64>{"2222-2222-2222"}, .person = {}}).error().reason, "clinics.code_unknown");
}

TEST_P(LookUpAppointments, asks_for_a_code_or_a_person) {
  EXPECT_EQ(look_up({}).error().faults.at(0).reason, "clinics.code_missing");
}

TEST_P(LookUpAppointments, is_for_those_who_book_for_others) {
  const auto refused = look_up_appointments(tx(), anyone, now, {.code = Text<64>{booked.code}, .person = {}});
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
