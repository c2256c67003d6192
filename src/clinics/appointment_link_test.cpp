#include "clinics/appointment_link.h"

#include "clinics/cancel_appointment.h"
#include "clinics/testing/with_clinic.h"
#include "core/code.h"

namespace quell::clinics {
namespace {

struct AppointmentLink : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 5);
  }
};
ON_EACH_DATABASE(AppointmentLink);

TEST_P(AppointmentLink, opens_the_appointment_as_its_code_does_and_stays_the_same) {
  const auto booked = book(place_at(pier, wednesday), someone("Ana"));
  ASSERT_TRUE(booked) << booked.error().reason;
  const Appointment row = *find_appointment(tx(), programs::river_fever, booked->id);
  const std::string code = make_appointment_link(tx(), row, now);
  EXPECT_EQ(make_appointment_link(tx(), row, now + std::chrono::hours{1}), code);
  EXPECT_NE(shown_code(code), booked->code);
  EXPECT_EQ(find_appointment_by_code(tx(), programs::river_fever, code)->id, booked->id);
  EXPECT_EQ(find_appointment_by_code(tx(), ProgramId{"other"}, code).error().reason, "clinics.code_unknown");
  const auto cancelled = cancel_appointment(tx(), anyone, now, seed(), {{.id = {}, .code = Text<64>{code}}, {}});
  ASSERT_TRUE(cancelled) << cancelled.error().reason;
  EXPECT_EQ(cancelled->state, AppointmentState::cancelled);
}

TEST_P(AppointmentLink, is_none_before_a_reminder_made_it) {
  const auto booked = book(place_at(pier, wednesday), someone("Ana"));
  const Appointment row = *find_appointment(tx(), programs::river_fever, booked->id);
  const std::string code = make_appointment_link(tx(), row, now);
  tx().execute("delete from clinics_appointment_link", storage::NoParameters{});
  EXPECT_EQ(find_appointment_by_code(tx(), programs::river_fever, code).error().reason, "clinics.code_unknown");
}

}  // namespace
}  // namespace quell::clinics
