#include "clinics/check_in.h"

#include <gtest/gtest.h>

#include "clinics/site_day.h"
#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct CheckIn : WithClinic {
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
ON_EACH_DATABASE(CheckIn);

TEST_P(CheckIn, is_undone) {
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  EXPECT_EQ(undo_check_in(tx(), desk, now, seed(), ref())->state, AppointmentState::booked);
}

TEST_P(CheckIn, at_another_site_says_how_to_help_whoever_shows_the_code) {
  access::Actor elsewhere = desk;
  elsewhere.sites = {hill};
  EXPECT_EQ(check_in(tx(), elsewhere, now, seed(), {.id = {}, .code = Text<64>{booked.code}}).error().reason,
            "clinics.booked_elsewhere");
  EXPECT_EQ(check_in(tx(), elsewhere, now, seed(), ref()).error().reason, "access.other_site");
}

TEST_P(CheckIn, of_a_walk_in_registers_and_shows_her_at_once) {
  const auto came =
      register_walk_in(tx(), desk, now, seed(), {{"walk-1"}, pier, packs::Service::vaccination, someone("Ana"), {}});
  ASSERT_TRUE(came) << came.error().reason;
  const auto again =
      register_walk_in(tx(), desk, now, seed(), {{"walk-1"}, pier, packs::Service::vaccination, someone("Ana"), {}});
  EXPECT_EQ(came->code, again->code);
  EXPECT_EQ(find_appointment(tx(), programs::river_fever, came->id)->state, AppointmentState::arrived);
  EXPECT_EQ(undo_check_in(tx(), desk, now, seed(), {.id = came->id, .code = {}}).error().reason, "clinics.not_arrived");
}

TEST_P(CheckIn, of_a_walk_in_is_not_refused_where_all_doses_are_promised) {
  for (int i = 1; i < 3; ++i) ASSERT_TRUE(book(place_at(pier, wednesday, i), someone("P" + std::to_string(i))));
  EXPECT_TRUE(
      register_walk_in(tx(), desk, now, seed(), {{"walk-1"}, pier, packs::Service::vaccination, someone("Ana"), {}}));
}

TEST_P(CheckIn, notes_who_did_not_come_and_lets_them_come_late) {
  EXPECT_EQ(record_no_show(tx(), desk, now - std::chrono::hours{1}, seed(), ref()).error().reason,
            "clinics.not_over_yet");
  ASSERT_TRUE(record_no_show(tx(), desk, now, seed(), ref()));
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  EXPECT_EQ(committed_on(pier, wednesday), 1);
}

TEST_P(CheckIn, does_not_expect_who_has_cancelled) {
  ASSERT_TRUE(cancel_appointment(tx(), desk, now, seed(), {ref(), {}}));
  EXPECT_EQ(check_in(tx(), desk, now, seed(), ref()).error().reason, "clinics.not_expected");
}

TEST_P(CheckIn, may_end_without_a_dose_and_go_on_after_all) {
  EXPECT_EQ(end_visit(tx(), desk, now, seed(), ref()).error().reason, "clinics.not_arrived");
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  const auto ended = end_visit(tx(), desk, now, seed(), ref());
  ASSERT_TRUE(ended) << ended.error().reason;
  EXPECT_EQ(ended->state, AppointmentState::cancelled);
  EXPECT_EQ(committed_on(pier, wednesday), 0) << "the dose is free for the next in line";
  EXPECT_TRUE(end_visit(tx(), desk, now, seed(), ref())) << "twice is once";
  EXPECT_EQ(restore_appointment(tx(), desk, now, seed(), ref()).error().reason, "clinics.not_cancelled");
  const auto back = check_in(tx(), desk, now, seed(), ref());
  ASSERT_TRUE(back) << back.error().reason;
  EXPECT_EQ(back->state, AppointmentState::arrived);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
}

TEST_P(CheckIn, of_a_walk_in_who_left_without_a_dose_can_be_taken_up_again) {
  ASSERT_TRUE(
      register_walk_in(tx(), desk, now, seed(), {{"walk-1"}, pier, packs::Service::vaccination, someone("Ana"), {}}));
  const int with = committed_on(pier, wednesday);
  ASSERT_TRUE(end_visit(tx(), desk, now, seed(), {.id = AppointmentId{"walk-1"}, .code = {}}));
  EXPECT_EQ(committed_on(pier, wednesday), with - 1);
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), {.id = AppointmentId{"walk-1"}, .code = {}}));
  EXPECT_EQ(committed_on(pier, wednesday), with);
}

TEST_P(CheckIn, before_the_booked_day_changes_nothing) {
  now = programs::instant("2022-08-02T16:05:00Z");
  EXPECT_EQ(check_in(tx(), desk, now, seed(), {.id = {}, .code = Text<64>{booked.code}}).error().reason,
            "clinics.booked_for_later");
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  EXPECT_EQ(find_appointment(tx(), programs::river_fever, booked.id)->state, AppointmentState::booked);
}

TEST_P(CheckIn, after_the_booked_day_is_for_today) {
  now += std::chrono::days{1};
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  EXPECT_EQ(site_day(tx(), desk, now, {pier, {}})->lines.at(0).state, AppointmentState::arrived);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_EQ(committed_on(pier, make_date(2022, 8, 4)), 1);
}

TEST_P(CheckIn, of_who_did_not_come_on_an_earlier_day_is_for_today) {
  ASSERT_TRUE(record_no_show(tx(), desk, now, seed(), ref()));
  now += std::chrono::days{1};
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref()));
  EXPECT_EQ(site_day(tx(), desk, now, {pier, {}})->lines.size(), 1u);
  EXPECT_EQ(committed_on(pier, make_date(2022, 8, 4)), 1);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

}  // namespace
}  // namespace quell::clinics
