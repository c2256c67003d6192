#include <gtest/gtest.h>

#include "apps/server/testing/pages_server.h"
#include "clinics/appointment.h"
#include "people/read_person.h"

namespace quell::server {
namespace {

// What the person of a booking is known to be.
people::Identity told(const std::string& code) {
  people::Identity identity;
  const auto read = ThePages::database().read([&](storage::Transaction& tx) -> Result<void> {
    const ProgramId program{ThePages::demo_program()};
    const auto appointment = TRY(clinics::find_appointment_by_code(tx, program, code));
    identity = TRY(people::open_person(tx, program, appointment.person_id)).identity;
    return {};
  });
  EXPECT_TRUE(read);
  return identity;
}

TEST_F(ThePages, after_booking_a_few_questions_say_why_and_may_be_skipped) {
  const std::string code = booked_code();
  const HttpAnswer page = visitor.post("/appointment/questions", {{"code", code}});
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.headers.at("cache-control"), "no-store");
  for (const char* text : {"Why we ask", "Black or African American", "Are you Hispanic or Latino?", "rather not say",
                           "In your own words", "Skip"})
    EXPECT_TRUE(says(page, text)) << text;
  const HttpAnswer skipped = visitor.post("/appointment/answers", {{"code", code}, {"skip", "yes"}, {"race", "asian"}});
  EXPECT_TRUE(says(skipped, "Your appointment"));
  EXPECT_TRUE(says(skipped, "You answered none of the questions"));
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "/appointment/questions"));
}

TEST_F(ThePages, an_untouched_form_is_no_answer_and_rather_not_say_is_one) {
  const std::string code = booked_code();
  const HttpAnswer empty = visitor.post("/appointment/answers", {{"code", code}});
  EXPECT_TRUE(says(empty, "You answered none of the questions"));
  EXPECT_TRUE(says(empty, "/appointment/questions")) << "it may be asked again";
  EXPECT_FALSE(told(code).demographics) << "counted as unknown";

  const HttpAnswer declined = visitor.post(
      "/appointment/answers",
      {{"code", code}, {"race", "declined"}, {"ethnicity", "declined"}, {"gender", "declined"}, {"sex", "declined"}});
  EXPECT_TRUE(says(declined, "Thank you"));
  EXPECT_FALSE(says(declined, "/appointment/questions"));
  EXPECT_EQ(told(code).demographics->races, std::vector{Private{people::Race::declined}});
}

TEST_F(ThePages, only_the_questions_that_are_open_are_asked_again) {
  const std::string code = booked_code();
  visitor.post("/appointment/answers", {{"code", code}, {"race", "white"}});
  const HttpAnswer page = visitor.post("/appointment/questions", {{"code", code}});
  EXPECT_FALSE(says(page, "What is your race?"));
  EXPECT_TRUE(says(page, "Are you Hispanic or Latino?"));
  visitor.post("/appointment/answers", {{"code", code}, {"race", "asian"}, {"ethnicity", "hispanic_or_latino"}});
  EXPECT_EQ(told(code).demographics->races, std::vector{Private{people::Race::white}}) << "the first answer stands";
  EXPECT_EQ(told(code).demographics->ethnicity, Private{people::Ethnicity::hispanic_or_latino});
}

TEST_F(ThePages, what_somebody_says_to_be_is_kept_once) {
  const std::string code = booked_code();
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "/en/appointment/questions"));
  const HttpAnswer kept = visitor.post(
      "/appointment/answers",
      {{"code", code}, {"race", "asian"}, {"race_own", "Lao"}, {"ethnicity", "declined"}, {"gender", "non_binary"}});
  EXPECT_EQ(kept.status, 200);
  EXPECT_TRUE(says(kept, "Thank you"));
  const HttpAnswer again = visitor.post("/appointment/answers", {{"code", code}, {"race", "white"}});
  EXPECT_EQ(again.status, 200) << "the first answer stands";
}

TEST_F(ThePages, answers_that_contradict_each_other_are_shown_again_with_what_was_chosen) {
  const std::string code = booked_code();
  const HttpAnswer page =
      visitor.post("/appointment/answers", {{"code", code}, {"race", "declined"}, {"race_own", "Lao"}});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "href=\"#race\""));
  EXPECT_TRUE(says(page, "value=\"Lao\""));
  EXPECT_EQ(field_in(page, "code"), code);
}

TEST_F(ThePages, questions_are_asked_of_who_bears_a_code_only) {
  EXPECT_EQ(visitor.post("/appointment/questions", {{"code", "7KQ2"}}).status, 404);
  EXPECT_EQ(visitor.post("/appointment/answers", {{"race", "asian"}}).status, 400);
}

}  // namespace
}  // namespace quell::server
