#include "clinics/follow_pep.h"

#include <gtest/gtest.h>

#include "clinics/check_in.h"
#include "clinics/outside_dose.h"
#include "clinics/testing/with_exposed.h"

namespace quell::clinics {
namespace {

using surveillance::Pep;

struct FollowPep : WithExposed {
  int made_bookings = 0;

  std::string notice() {
    const auto made = surveillance::make_notices(
        tx(), investigator, now, seed(), {case_of_ana, {{"n1"}}, {"swam_together"}, {"party"}, make_date(2022, 8, 1)});
    return made->links.front().code;
  }
  Result<BookedAppointment> book_by(const std::string& code, const std::string& name) {
    const auto held = hold(place_at(pier, wednesday, ++made_bookings));
    EXPECT_TRUE(held);
    return book_appointment(
        tx(), anyone, now, seed(),
        {.id = {next_id()}, .hold_token = {held->token}, .notice_code = Text<64>{code}, .booker = someone(name)});
  }
};
ON_EACH_DATABASE(FollowPep);

TEST_P(FollowPep, knows_a_booking_that_came_by_a_link_as_one_of_a_contact_of_the_case) {
  const std::string code = notice();
  const auto booked = book_by(code, "Passed");
  ASSERT_TRUE(booked) << booked.error().reason;
  const auto contacts = surveillance::contacts_of_people(tx(), programs::river_fever, {booked->person});
  ASSERT_EQ(contacts.size(), 1u);
  EXPECT_EQ(contacts.front().pep, Pep::booked);
  EXPECT_EQ(surveillance::list_notices(tx(), investigator, now, {case_of_ana})->notices.front().uses, 1);
  EXPECT_EQ(book_by(code, "Second").error().reason, "surveillance.notice_over");
  EXPECT_EQ(book_by("7KQ2-M4TD-9XA", "Third").error().reason, "surveillance.notice_unknown");
}

TEST_P(FollowPep, asks_the_check_of_whom_a_link_named_too_late) {
  const std::string code = notice();
  now += std::chrono::days{7};
  tx().execute("update surveillance_notice set exposed_on = exposed_on - 10", storage::NoParameters{});
  publish(pier, make_date(2022, 8, 10), 1);
  const auto held = hold(place_at(pier, make_date(2022, 8, 10)));
  const auto refused = book_appointment(
      tx(), anyone, now, seed(),
      {.id = {next_id()}, .hold_token = {held->token}, .notice_code = Text<64>{code}, .booker = someone("Late")});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().faults.front().reason, "clinics.check_first");
  EXPECT_EQ(surveillance::list_notices(tx(), investigator, now, {case_of_ana})->notices.front().uses, 0);
}

TEST_P(FollowPep, sees_a_visit_end_without_the_dose_and_go_on_after_all) {
  const auto booked = book(place_at(pier, wednesday), {.person = ben});
  ASSERT_TRUE(booked) << booked.error().reason;
  const AppointmentRef ref{.id = booked->id, .code = {}};
  now = booked->starts_at;
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref));
  EXPECT_EQ(pep(), Pep::booked);
  ASSERT_TRUE(end_visit(tx(), desk, now, seed(), ref));
  EXPECT_NE(pep(), Pep::booked);
  EXPECT_EQ(offers_to_make(), 1u) << "somebody must offer it again";
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), ref));
  EXPECT_EQ(pep(), Pep::booked);
}

TEST_P(FollowPep, passes_over_a_test_and_who_is_no_contact) {
  publish(pier, wednesday, 1, packs::Service::testing);
  Place to_test;
  for (const Place& place : all_places(pier, wednesday))
    if (place.service == packs::Service::testing) to_test = place;
  ASSERT_TRUE(book(to_test, {.person = ben}));
  EXPECT_EQ(pep(), Pep::none);
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Nobody's contact")));
  EXPECT_EQ(pep(), Pep::none);
}

TEST_P(FollowPep, sees_a_dose_that_was_given_elsewhere_and_one_that_was_not) {
  const auto elsewhere = record_outside_dose(
      tx(), desk, now, seed(),
      {.id = {"elsewhere"}, .person_id = ben, .given_on = make_date(2022, 8, 2), .product_cvx = {"999"}});
  ASSERT_TRUE(elsewhere) << elsewhere.error().reason;
  EXPECT_EQ(pep(), Pep::given);
  const access::Actor mender = staff("mender", {P::edit_people, P::check_in});
  ASSERT_TRUE(correct_outside_dose(tx(), mender, now, seed(), {.id = {next_id()}, .dose_id = {"elsewhere"}}));
  EXPECT_NE(pep(), Pep::given);
}

}  // namespace
}  // namespace quell::clinics
