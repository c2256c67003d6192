#include "clinics/site_day.h"

#include <gtest/gtest.h>

#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/testing/with_clinic.h"
#include "core/code.h"

namespace quell::clinics {
namespace {

struct DayList : WithClinic {
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
    now = programs::instant("2022-08-03T16:05:00Z");
  }
  AppointmentRef ref() { return {.id = booked.id, .code = {}}; }
};
ON_EACH_DATABASE(DayList);

TEST_P(DayList, shows_the_person_as_arrived_on_it) {
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), {.id = {}, .code = Text<64>{booked.code}}));
  const auto day = site_day(tx(), desk, now, {pier, {}});
  ASSERT_TRUE(day) << day.error().reason;
  ASSERT_EQ(day->lines.size(), 1u);
  EXPECT_EQ(day->lines[0].name_to_call.reveal().value, "Sam");
  EXPECT_EQ(day->lines[0].state, AppointmentState::arrived);
  EXPECT_EQ(site_day(tx(), desk, now, {hill, {}}).error().reason, "access.other_site");
}

TEST_P(DayList, marks_whom_a_clinician_decides_about_by_age) {
  ASSERT_TRUE(book(place_at(pier, wednesday, 1), someone("Noa", make_date(2006, 1, 1))));
  const auto day = site_day(tx(), desk, now, {pier, {}});
  ASSERT_EQ(day->lines.size(), 2u);
  EXPECT_FALSE(day->lines[0].clinician_decides);
  EXPECT_TRUE(day->lines[1].clinician_decides);
}

TEST_P(DayList, shows_how_a_code_ends_and_no_more_of_it) {
  const DayLine line = site_day(tx(), desk, now, {pier, {}})->lines.at(0);
  ASSERT_TRUE(line.code_ending);
  EXPECT_EQ(line.code_ending->size(), 3u);
  EXPECT_TRUE(normal_code(booked.code)->ends_with(*line.code_ending));
}

TEST_P(DayList, says_how_a_person_is_spoken_to) {
  Booker booker = someone("Alex");
  booker.pronouns = Private{people::Pronouns::they_them};
  booker.pronouns_in_own_words = Private{Text<40>{"ze"}};
  booker.language = Private{people::Language::portuguese};
  booker.interpreter = Private{people::InterpreterHelp::needed};
  ASSERT_TRUE(book(place_at(pier, wednesday, 1), booker));
  const DayLine line = site_day(tx(), desk, now, {pier, {}})->lines.back();
  EXPECT_EQ(line.pronouns, Private{people::Pronouns::they_them});
  EXPECT_EQ(line.pronouns_in_own_words->reveal().value, "ze");
  EXPECT_EQ(line.language, Private{people::Language::portuguese});
  EXPECT_EQ(line.interpreter, Private{people::InterpreterHelp::needed});
}

TEST_P(DayList, keeps_who_left_without_a_dose_and_may_come_back) {
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  ASSERT_TRUE(end_visit(tx(), desk, now, seed(), ref()));
  const auto day = site_day(tx(), desk, now, {pier, {}});
  ASSERT_EQ(day->lines.size(), 1u);
  EXPECT_EQ(day->lines[0].state, AppointmentState::cancelled);
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  EXPECT_EQ(site_day(tx(), desk, now, {pier, {}})->lines.at(0).state, AppointmentState::arrived);
}

TEST_P(DayList, leaves_out_who_cancelled_and_notes_each_person_shown) {
  const auto other = book(place_at(pier, wednesday, 1), someone("Alex"));
  ASSERT_TRUE(cancel_appointment(tx(), desk, now, seed(), {ref(), {}}));
  tx().take_touched();
  const auto day = site_day(tx(), desk, now, {pier, {}});
  ASSERT_EQ(day->lines.size(), 1u);
  EXPECT_EQ(day->lines[0].appointment, other->id);
  const auto touched = tx().take_touched();
  ASSERT_EQ(touched.size(), 1u);
  EXPECT_EQ(touched[0].subject_id, other->person.text);
}

}  // namespace
}  // namespace quell::clinics
