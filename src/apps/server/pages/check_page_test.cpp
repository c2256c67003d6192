#include "apps/server/pages/check_page.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, the_check_asks_all_on_one_page_and_is_kept_nowhere) {
  const HttpAnswer page = visitor.get("/check");
  EXPECT_TRUE(says(page, "name=\"signs\""));
  EXPECT_TRUE(says(page, "name=\"risk\""));
  EXPECT_EQ(page.headers.at("cache-control"), "no-store");
}

TEST_F(ThePages, an_open_question_is_asked_again_and_what_was_answered_stays) {
  auto some = answers("no", "no", "yes");
  some.erase("had_it");
  const HttpAnswer page = visitor.post("/check", some);
  EXPECT_EQ(page.status, 400);
  EXPECT_TRUE(says(page, "href=\"#had_it\""));
  EXPECT_TRUE(says(page, "value=\"yes\" required checked"));
  EXPECT_FALSE(says(page,
                    "answers"
                    "/had_it"));
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

}  // namespace
}  // namespace quell::server
