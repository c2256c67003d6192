#include "clinics/refer_by_age.h"

#include <gtest/gtest.h>

#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/give_dose.h"
#include "clinics/move_appointment.h"
#include "clinics/testing/with_standby.h"
#include "worklist/complete_task.h"
#include "worklist/list_tasks.h"

namespace quell::clinics {
namespace {

// The small pack: no route under 18 before August 9, then one on which a clinician decides.
struct ReferByAge : WithClinic {
  const Date birthday = make_date(2004, 8, 4);  // 18 on the Thursday
  const access::Actor roving = {.program = programs::river_fever,
                                .staff = {"roving"},
                                .permissions = {P::give_doses, P::check_in, P::work_tasks},
                                .every_site = true};

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 4);
    receive(pier, 20);
  }
  std::vector<worklist::Task> tasks(worklist::Closed closed = worklist::Closed::left_out) {
    worklist::TaskFilter filter;
    filter.kind = "clinics.clinician_decides";
    filter.closed = closed;
    const auto found = worklist::list_tasks(tx(), roving, now, filter);
    EXPECT_TRUE(found);
    return found->tasks;
  }
  AppointmentRef ref(const BookedAppointment& booked) { return {.id = booked.id, .code = {}}; }
  Appointment row(const BookedAppointment& booked) { return *find_appointment(tx(), programs::river_fever, booked.id); }
};
ON_EACH_DATABASE(ReferByAge);

TEST_P(ReferByAge, whom_no_product_covers_is_booked_like_everybody_and_a_clinician_has_a_task) {
  const auto young = book(place_at(pier, wednesday), someone("Noa", make_date(2006, 1, 1)));
  ASSERT_TRUE(young) << young.error().reason;
  EXPECT_TRUE(young->clinician_decides);
  ASSERT_EQ(tasks().size(), 1u);
  const worklist::Task task = tasks().front();
  EXPECT_EQ(task.subject_id, young->id.text) << "ids only";
  EXPECT_EQ(task.note.value, "");
  EXPECT_EQ(task.site, pier);
  EXPECT_EQ(task.permission, access::Permission::give_doses);
  EXPECT_LE(task.due_at, young->starts_at);
  EXPECT_LE(task.due_at, now + std::chrono::hours{24});
}

TEST_P(ReferByAge, whom_a_product_covers_is_nobodys_task) {
  const auto grown = book(place_at(pier, wednesday), someone("Sam"));
  EXPECT_FALSE(grown->clinician_decides);
  EXPECT_TRUE(tasks().empty());
}

TEST_P(ReferByAge, it_is_the_age_on_the_day_of_the_visit_that_counts) {
  publish(pier, make_date(2022, 8, 4), 1);
  EXPECT_TRUE(book(place_at(pier, wednesday), someone("Noa", birthday))->clinician_decides);
  EXPECT_FALSE(book(place_at(pier, make_date(2022, 8, 4)), someone("Ria", birthday))->clinician_decides);
}

TEST_P(ReferByAge, a_route_on_which_a_clinician_decides_does_not_cover_an_age) {
  const Date later = make_date(2022, 8, 10);
  publish(pier, later, 1);
  EXPECT_TRUE(book(place_at(pier, later), someone("Noa", make_date(2006, 1, 1)))->clinician_decides);
}

TEST_P(ReferByAge, no_clinician_is_needed_for_a_test_or_where_no_birth_date_is_known) {
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  EXPECT_FALSE(clinician_decides(program, packs::Service::testing, make_date(2006, 1, 1), wednesday));
  EXPECT_FALSE(clinician_decides(program, packs::Service::vaccination, {}, wednesday));
  EXPECT_TRUE(clinician_decides(program, packs::Service::vaccination, make_date(2006, 1, 1), wednesday));
}

TEST_P(ReferByAge, sent_twice_it_says_the_same_and_opens_one_task) {
  const auto held = hold_place(tx(), phone_operator, now, seed(), {{next_id()}, place_at(pier, wednesday).id});
  const BookingRequest request{
      .id = {next_id()}, .hold_token = {held->token}, .booker = someone("Noa", make_date(2006, 1, 1))};
  EXPECT_TRUE(book_appointment(tx(), phone_operator, now, seed(), request)->clinician_decides);
  EXPECT_TRUE(book_appointment(tx(), phone_operator, now, seed(), request)->clinician_decides);
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_P(ReferByAge, the_task_ends_with_the_booking_and_comes_back_with_it) {
  const auto young = book(place_at(pier, wednesday), someone("Noa", make_date(2006, 1, 1)));
  ASSERT_TRUE(cancel_appointment(tx(), phone_operator, now, seed(), {ref(*young), {}}));
  EXPECT_TRUE(tasks().empty());
  ASSERT_TRUE(restore_appointment(tx(), phone_operator, now, seed(), ref(*young)));
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_P(ReferByAge, a_move_to_a_day_of_another_age_ends_it_or_opens_it) {
  const Date thursday = make_date(2022, 8, 4);
  publish(pier, thursday, 1);
  const auto young = book(place_at(pier, wednesday), someone("Noa", birthday));
  ASSERT_TRUE(move_appointment(tx(), phone_operator, now, seed(), {ref(*young), place_at(pier, thursday).id}));
  EXPECT_TRUE(tasks().empty());
  ASSERT_TRUE(move_appointment(tx(), phone_operator, now, seed(), {ref(*young), place_at(pier, wednesday).id}));
  EXPECT_EQ(tasks().size(), 1u);
}

TEST_P(ReferByAge, the_task_follows_to_another_site) {
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  const auto young = book(place_at(pier, wednesday), someone("Noa", make_date(2006, 1, 1)));
  const Appointment before = row(*young);
  Appointment after = before;
  after.site_id = hill;
  Seed own = seed();
  ASSERT_TRUE(refer_moved(tx(), phone_operator, now, own, program, before, after));
  ASSERT_EQ(tasks().size(), 1u);
  EXPECT_EQ(tasks().front().site, hill);
  EXPECT_EQ(tasks(worklist::Closed::only).size(), 1u);
}

TEST_P(ReferByAge, what_the_clinicians_closed_is_not_opened_again_by_another_time_of_theirs) {
  const auto young = book(place_at(pier, wednesday), someone("Noa", make_date(2006, 1, 1)));
  ASSERT_TRUE(worklist::complete_task(tx(), nurse, now, {tasks().front().id, {"Decided"}, {}}));
  ASSERT_TRUE(move_appointment(tx(), phone_operator, now, seed(), {ref(*young), place_at(pier, wednesday, 3).id}));
  EXPECT_TRUE(tasks().empty());
}

TEST_P(ReferByAge, who_walks_in_is_referred_and_a_dose_given_ends_it) {
  now = programs::instant("2022-08-03T16:00:00Z");
  const auto young =
      register_walk_in(tx(), desk, now, seed(),
                       {{next_id()}, pier, packs::Service::vaccination, someone("Noa", make_date(2006, 1, 1)), {}});
  ASSERT_TRUE(young) << young.error().reason;
  EXPECT_TRUE(young->clinician_decides);
  EXPECT_EQ(tasks().size(), 1u);

  const DoseGift gift{.id = {next_id()},
                      .appointment = young->id,
                      .lot = receive(pier, 1),
                      .vial = {},
                      .route = {"subcutaneous"},
                      .volume_ul = {500},
                      .body_site = {"arm"},
                      .given_at = now,
                      .given_by = {},
                      .information_sheet = {},
                      .information_sheet_edition = {},
                      .consent_recorded = true};
  ASSERT_TRUE(give_dose(tx(), nurse, now, seed(), gift));
  EXPECT_TRUE(tasks().empty());
  ASSERT_TRUE(undo_dose(tx(), nurse, now, seed(), {gift.id, young->id, {"another person"}}));
  EXPECT_EQ(tasks().size(), 1u);
}

struct ReferFromStandby : WithStandby {};
ON_EACH_DATABASE(ReferFromStandby);

TEST_P(ReferFromStandby, who_comes_from_the_standby_list_is_referred_too) {
  StandbyRequest asked = wish("Noa");
  asked.booker = someone("Noa", make_date(2006, 1, 1));
  const auto joined = *join_standby(tx(), anyone, now, seed(), asked);
  EXPECT_TRUE(joined.clinician_decides);
  ASSERT_TRUE(offer(joined));
  ASSERT_TRUE(note(joined, StandbyOutcome::coming));
  EXPECT_EQ(worklist::list_tasks(tx(), system, now, {})->tasks.size(), 1u);
  ASSERT_TRUE(undo(joined));
  EXPECT_TRUE(worklist::list_tasks(tx(), system, now, {})->tasks.empty());
}

TEST_P(ReferByAge, is_not_asked_again_at_the_door_once_a_clinician_has_decided) {
  const auto booked = *book(place_at(pier, wednesday), someone("Noa", make_date(2006, 1, 1)));
  ASSERT_EQ(tasks().size(), 1u);
  ASSERT_TRUE(worklist::complete_task(tx(), nurse, now, {tasks().front().id, {"May have it"}, {}}));
  now = booked.starts_at;
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref(booked)));
  EXPECT_TRUE(tasks().empty());
}

}  // namespace
}  // namespace quell::clinics
