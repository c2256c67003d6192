#include "clinics/record_standby_outcome.h"

#include <gtest/gtest.h>

#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/move_appointment.h"
#include "clinics/site_day.h"
#include "clinics/testing/with_standby.h"

namespace quell::clinics {
namespace {

using namespace std::chrono_literals;

struct RecordStandbyOutcome : WithStandby {
  Appointment appointment_of(const StandbyJoined& joined) {
    return *find_appointment(tx(), programs::river_fever, *row(joined).appointment_id);
  }
};
ON_EACH_DATABASE(RecordStandbyOutcome);

TEST_P(RecordStandbyOutcome, of_who_comes_is_an_appointment_with_the_same_code_and_a_dose_behind_it) {
  const auto sam = join("Sam");
  ASSERT_TRUE(offer(sam));
  const auto coming = note(sam, StandbyOutcome::coming);
  ASSERT_TRUE(coming) << coming.error().reason;
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  const auto found = find_appointment_by_code(tx(), programs::river_fever, sam.code);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->starts_at, now + 30min);
  EXPECT_EQ(site_day(tx(), desk, now, {pier, wednesday})->lines.at(0).channel, Channel::site);
  EXPECT_TRUE(check_in(tx(), desk, now, seed(), {.id = {}, .code = Text<64>{sam.code}}));
}

TEST_P(RecordStandbyOutcome, may_be_a_free_time_of_the_site) {
  const auto sam = join("Sam");
  publish(pier, wednesday, 1);
  const Place place = place_at(pier, wednesday, 3);
  ASSERT_TRUE(offer(sam));
  ASSERT_TRUE(note(sam, StandbyOutcome::coming, place.id));
  EXPECT_EQ(appointment_of(sam).starts_at, place.starts_at);
  EXPECT_EQ(place_at(pier, wednesday, 3).taken.number, 1);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  const auto ana = join("Ana");
  EXPECT_EQ(note(ana, StandbyOutcome::coming, PlaceId{"nowhere"}).error().reason, "clinics.place_unknown");
}

TEST_P(RecordStandbyOutcome, promises_no_dose_twice) {
  const auto sam = join("Sam");
  const auto ana = join("Ana");
  ASSERT_TRUE(note(sam, StandbyOutcome::coming));
  EXPECT_EQ(note(ana, StandbyOutcome::coming).error().reason, "clinics.doses_all_promised");
  ASSERT_TRUE(cancel_appointment(tx(), desk, now, seed(), {{.id = row(sam).appointment_id, .code = {}}, {}}));
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

TEST_P(RecordStandbyOutcome, that_they_come_is_cancelled_taken_back_and_moved_like_any_booking) {
  const auto sam = join("Sam");
  ASSERT_TRUE(note(sam, StandbyOutcome::coming));
  const AppointmentRef by_code{.id = {}, .code = Text<64>{sam.code}};
  ASSERT_TRUE(cancel_appointment(tx(), anyone, now, seed(), {by_code, {}}));
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  ASSERT_TRUE(restore_appointment(tx(), anyone, now, seed(), by_code));
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  publish(pier, wednesday, 1);
  const Place later = place_at(pier, wednesday, 4);
  const auto moved = move_appointment(tx(), anyone, now, seed(), {by_code, later.id});
  ASSERT_TRUE(moved) << moved.error().reason;
  EXPECT_EQ(moved->starts_at, later.starts_at);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
}

TEST_P(RecordStandbyOutcome, of_who_was_not_reached_or_cannot_come_now_keeps_them_on_the_list) {
  const auto sam = join("Sam");
  ASSERT_TRUE(offer(sam));
  ASSERT_TRUE(note(sam, StandbyOutcome::not_reached));
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  ASSERT_TRUE(offer(sam));
  ASSERT_TRUE(note(sam, StandbyOutcome::declined));
  EXPECT_EQ(row(sam).state, StandbyState::waiting);
  EXPECT_EQ(row(sam).calls, 2);
  EXPECT_EQ(row(sam).last_called_at, now);
}

TEST_P(RecordStandbyOutcome, is_taken_back_and_nobody_is_lost) {
  const auto sam = join("Sam");
  for (const auto outcome : {StandbyOutcome::coming, StandbyOutcome::not_reached, StandbyOutcome::gone,
                             StandbyOutcome::coming, StandbyOutcome::declined}) {
    ASSERT_TRUE(note(sam, outcome));
    const auto undone = undo(sam);
    ASSERT_TRUE(undone) << undone.error().reason;
    EXPECT_EQ(row(sam).state, StandbyState::waiting);
    EXPECT_EQ(row(sam).calls, 0);
    EXPECT_FALSE(row(sam).last_called_at);
    EXPECT_EQ(committed_on(pier, wednesday), 0);
    EXPECT_FALSE(find_appointment_by_code(tx(), programs::river_fever, sam.code));
  }
  EXPECT_EQ(standby_history(tx(), sam.id).size(), 11u);
  EXPECT_EQ(undo(sam).error().reason, "clinics.standby_nothing_to_undo");
}

TEST_P(RecordStandbyOutcome, is_not_taken_back_once_the_person_is_here) {
  const auto sam = join("Sam");
  ASSERT_TRUE(note(sam, StandbyOutcome::coming));
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), {.id = row(sam).appointment_id, .code = {}}));
  EXPECT_EQ(undo(sam).error().reason, "clinics.standby_has_come");
  EXPECT_EQ(row(sam).state, StandbyState::coming);
}

TEST_P(RecordStandbyOutcome, sent_twice_is_noted_once_and_one_that_saw_an_older_list_is_refused) {
  const auto sam = join("Sam");
  const StandbyAnswer answer{sam.id, row(sam).version, pier, StandbyOutcome::declined, {}};
  ASSERT_TRUE(record_standby_outcome(tx(), desk, now, seed(), answer));
  ASSERT_TRUE(record_standby_outcome(tx(), desk, now, seed(), answer));
  EXPECT_EQ(row(sam).calls, 1);
  EXPECT_EQ(record_standby_outcome(tx(), nurse, now, seed(), answer).error().reason,
            "clinics.standby_changed_meanwhile");
}

TEST_P(RecordStandbyOutcome, is_for_the_site_that_calls) {
  receive(hill, 1);
  StandbyRequest both = wish("Sam");
  both.sites = {pier, hill};
  const auto sam = *join_standby(tx(), anyone, now, seed(), both);
  ASSERT_TRUE(offer_standby(tx(), system, now, seed(), {sam.id, hill}));
  EXPECT_EQ(note(sam, StandbyOutcome::gone).error().reason, "clinics.standby_being_called");
  EXPECT_EQ(
      record_standby_outcome(tx(), anyone, now, seed(), {sam.id, 2, pier, StandbyOutcome::gone, {}}).error().reason,
      "access.permission_missing");
  EXPECT_EQ(row(sam).state, StandbyState::offered);
}

}  // namespace
}  // namespace quell::clinics
