#include "apps/server/pages/check_page.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, the_check_lists_the_criteria_asks_once_and_is_kept_nowhere) {
  const HttpAnswer page = visitor.get("/check");
  EXPECT_TRUE(says(page, "A new rash"));
  EXPECT_TRUE(says(page, "close contact"));
  EXPECT_TRUE(says(page, "name=\"all\""));
  EXPECT_FALSE(says(page, "name=\"risk\""));
  EXPECT_EQ(page.headers.at("cache-control"), "no-store");
}

TEST_F(ThePages, yes_to_any_of_it_leads_to_a_place_and_says_what_may_come_first) {
  const HttpAnswer page = visitor.post("/check", {{"all", "yes"}});
  EXPECT_FALSE(field_in(page, "check_token").empty());
  EXPECT_LT(page.body.find("Cover the rash"), page.body.find("check_token"));
  EXPECT_TRUE(says(visitor.post("/check", {{"all", "no"}}), "rules do not cover this"));
  EXPECT_TRUE(says(visitor.post("/check", {{"all", "not_said"}}), "talk it over"));
}

TEST_F(ThePages, no_answer_at_all_is_asked_for_again) {
  const HttpAnswer page = visitor.post("/check", {});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "href=\"#all\""));
}

TEST_F(ThePages, an_open_question_is_asked_again_and_what_was_answered_stays) {
  auto some = answers("no", "no", "yes");
  some.erase("risk");
  const HttpAnswer page = visitor.post("/check", some);
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "href=\"#risk\""));
  EXPECT_EQ(field_in(page, "signs"), "no");
  EXPECT_FALSE(says(page,
                    "answers"
                    "/risk"));
}

TEST_F(ThePages, a_day_of_contact_that_is_none_is_asked_again) {
  auto with_day = answers("no", "yes", "no");
  with_day["exposed_on"] = "yesterday";
  EXPECT_EQ(visitor.post("/check", with_day).status, 400);
}

TEST_F(ThePages, the_check_goes_step_by_step_to_the_same_outcome) {
  HttpAnswer page = visitor.get("/check/steps");
  std::map<std::string, std::string> said;
  for (const auto& [question, answer] : std::vector<std::pair<std::string, std::string>>{
           {"signs", "no"}, {"under_18", "no"}, {"had_it", "no"}, {"exposed", "no"}, {"risk", "yes"}}) {
    EXPECT_TRUE(says(page, "id=\"" + question + "\"")) << question;
    said[question] = answer;
    said["step"] = field_in(page, "step");
    page = visitor.post("/check", said);
  }
  EXPECT_FALSE(field_in(page, "check_token").empty());
}

TEST_F(ThePages, the_steps_end_where_no_further_answer_could_change_what_to_do) {
  const HttpAnswer signs = visitor.post("/check", {{"step", "1"}, {"signs", "yes"}});
  EXPECT_TRUE(says(signs, "Call before you come")) << "not one question more";
  const HttpAnswer exposed = visitor.post(
      "/check", {{"step", "4"}, {"signs", "no"}, {"under_18", "no"}, {"had_it", "no"}, {"exposed", "yes"}});
  EXPECT_TRUE(says(exposed, "Come soon"));
  const HttpAnswer had_it =
      visitor.post("/check", {{"step", "3"}, {"signs", "no"}, {"under_18", "no"}, {"had_it", "yes"}});
  EXPECT_TRUE(says(had_it, "id=\"exposed\"")) << "an exposure would lead to a clinician";
}

TEST_F(ThePages, a_day_that_cannot_be_is_said_on_its_own_step) {
  const HttpAnswer page = visitor.post("/check", {{"step", "4"},
                                                  {"signs", "no"},
                                                  {"under_18", "no"},
                                                  {"had_it", "no"},
                                                  {"exposed", "yes"},
                                                  {"exposed_on", "2099-01-01"}});
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "name=\"exposed_on\""));
}

}  // namespace
}  // namespace quell::server
