#include "clinics/appointment.h"

#include <gtest/gtest.h>

#include "clinics/check_in.h"
#include "clinics/look_up_appointments.h"
#include "clinics/testing/with_clinic.h"
#include "people/merge_people.h"
#include "people/read_person.h"

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

TEST_P(AnAppointment, of_a_record_that_was_merged_is_the_persons) {
  const auto booked = book(place_at(pier, wednesday), someone("Sam"));
  const auto other = book(place_at(pier, wednesday, 1), someone("Samuel"));
  ASSERT_TRUE(other);
  ASSERT_TRUE(cancel_appointment(tx(), desk, now, seed(), {{.id = other->id, .code = {}}, {}}));
  access::Actor merger = system;
  merger.permissions.add(access::Permission::investigate_cases);
  const auto kept = people::open_person(tx(), programs::river_fever, other->person);
  const auto merged =
      people::merge_people(tx(), merger, now, seed(), {{"m"}, other->person, 1, booked->person, 1, kept->identity, {}});
  ASSERT_TRUE(merged) << merged.error().reason;
  for (const PersonId& id : {booked->person, other->person})
    EXPECT_EQ(active_appointment(tx(), programs::river_fever, id, packs::Service::vaccination, 1)->id, booked->id);
  EXPECT_EQ(look_up_appointments(tx(), phone_operator, now, {.code = {}, .person = other->person})->appointments.size(),
            2u);
  EXPECT_EQ(book(place_at(pier, wednesday, 1), {.person = other->person}).error().reason, "clinics.already_booked");
  EXPECT_TRUE(check_in(tx(), desk, booked->starts_at, seed(), {.id = booked->id, .code = {}})) << "it can be served";
}

TEST_P(AnAppointment, gets_the_same_code_for_the_same_token_and_another_for_another) {
  EXPECT_EQ(code_for_token(tx(), "token", 10), code_for_token(tx(), "token", 10));
  EXPECT_NE(code_for_token(tx(), "token", 10), code_for_token(tx(), "tokem", 10));
}

}  // namespace
}  // namespace quell::clinics
