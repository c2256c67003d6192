#include "clinics/booker.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "worklist/list_tasks.h"

namespace quell::clinics {
namespace {

struct ABooker : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 20);
  }
};
ON_EACH_DATABASE(ABooker);

TEST_P(ABooker, that_looks_like_a_repeat_is_answered_alike_and_staff_get_a_task) {
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Sam Rivera")));
  const auto other = book(place_at(pier, wednesday, 1), someone("Rivera Sam"));
  ASSERT_TRUE(other);
  const auto tasks = worklist::list_tasks(tx(), system, now, {});
  ASSERT_TRUE(tasks);
  ASSERT_EQ(tasks->tasks.size(), 1u);
  EXPECT_EQ(tasks->tasks[0].kind, "clinics.likely_repeat");
  EXPECT_EQ(tasks->tasks[0].subject_id, other->id.text);
}

TEST_P(ABooker, is_asked_for_a_name_to_call_and_a_birth_date_and_no_more) {
  int place = 0;
  const auto refusal = [&](const Booker& booker) {
    const auto booked = book(place_at(pier, wednesday, ++place), booker);
    return booked ? "" : booked.error().faults.front().field + " " + booked.error().reason;
  };
  EXPECT_EQ(refusal({.name_to_call = {}, .born_on = Private{make_date(1990, 1, 1)}}),
            "/booker/name_to_call clinics.booker_missing");
  EXPECT_EQ(refusal({.name_to_call = people::NameText{{"Sam"}}}), "/booker/born_on clinics.booker_missing");
  EXPECT_EQ(refusal(someone("Sam", make_date(2023, 1, 1))), "/booker/born_on clinics.born_in_future");
}

TEST_P(ABooker, is_told_all_that_is_wrong_at_once) {
  const auto booked = book(place_at(pier, wednesday), {.phone = Private{Text<40>{"12"}}});
  ASSERT_FALSE(booked);
  EXPECT_EQ(booked.error().reason, "core.request_invalid");
  std::string said;
  for (const Fault& fault : booked.error().faults) said += fault.field + " " + fault.reason + "; ";
  EXPECT_EQ(said,
            "/booker/name_to_call clinics.booker_missing; /booker/born_on clinics.booker_missing; "
            "/booker/phone people.phone_unreadable; ");
}

TEST_P(ABooker, who_allows_texts_to_no_phone_is_told_so) {
  int place = 0;
  const auto refusal = [&](const people::Consent& consent, std::optional<Private<Text<40>>> phone = {}) {
    Booker booker = someone("Sam" + std::to_string(place));
    booker.consent = consent;
    booker.phone = std::move(phone);
    const auto booked = book(place_at(pier, wednesday, place++), booker);
    return booked ? "" : booked.error().faults.front().field + " " + booked.error().reason;
  };
  const std::string said = "/booker/phone clinics.consent_without_phone";
  EXPECT_EQ(refusal({.text = true}), said);
  EXPECT_EQ(refusal({.voicemail = true}, Private{Text<40>{""}}), said);
  EXPECT_EQ(refusal({.name_to_ask_for = Private{Text<100>{"Sam"}}}), said);
  EXPECT_EQ(refusal({.text = true}, Private{Text<40>{"203-555-0123"}}), "");
  EXPECT_EQ(refusal({}), "");
}

TEST_P(ABooker, of_the_public_cannot_book_for_a_person_by_id) {
  const auto first = book(place_at(pier, wednesday), someone("Sam"));
  Seed own = seed();
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  const auto refused = person_of_booker(tx(), anyone, now, own, program, {.person = first->person});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
