#include <gtest/gtest.h>

#include "apps/server/testing/pages_server.h"
#include "people/find_people.h"
#include "people/read_person.h"

namespace quell::server {
namespace {

TEST_F(ThePages, after_booking_a_few_questions_say_why_and_may_be_skipped) {
  const std::string code = booked_code();
  const HttpAnswer page = visitor.post("/appointment/questions", {{"code", code}});
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.headers.at("cache-control"), "no-store");
  for (const char* text : {"Why we ask", "Black or African American", "Are you Hispanic or Latino?", "rather not say",
                           "In your own words", "Skip"})
    EXPECT_TRUE(says(page, text)) << text;
  EXPECT_TRUE(says(visitor.post("/appointment/answers", {{"code", code}, {"skip", "yes"}}), "Your appointment"));
  EXPECT_FALSE(says(visitor.post("/appointment", {{"code", code}}), "/appointment/questions")) << "asked once";
}

TEST_F(ThePages, what_somebody_says_to_be_is_kept_once) {
  const std::string code = booked_code();
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "/en/appointment/questions"));
  const HttpAnswer kept = visitor.post(
      "/appointment/answers",
      {{"code", code}, {"race", "asian"}, {"race_own", "Lao"}, {"ethnicity", "declined"}, {"gender", "non_binary"}});
  EXPECT_EQ(kept.status, 200);
  EXPECT_TRUE(says(kept, "Thank you"));
  EXPECT_FALSE(says(kept, "/appointment/questions"));
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
