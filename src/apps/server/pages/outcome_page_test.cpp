#include "apps/server/pages/outcome_page.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, who_is_at_risk_is_led_to_a_place_with_a_token_in_no_address) {
  const HttpAnswer page = visitor.post("/check", answers("no", "no", "yes"));
  EXPECT_FALSE(field_in(page, "check_token").empty());
  EXPECT_TRUE(says(page, "method=\"post\" action=\"/en/find\""));
  EXPECT_TRUE(says(page, "August 1, 2022")) << "and says which rules said so";
}

TEST_F(ThePages, who_has_signs_is_told_to_call_first) {
  const HttpAnswer page = visitor.post("/check", answers("yes", "no", "yes"));
  EXPECT_TRUE(says(page, "Call before you come"));
  EXPECT_TRUE(field_in(page, "check_token").empty());
}

TEST_F(ThePages, who_was_exposed_hears_until_when) {
  auto exposed = answers("no", "yes", "no");
  exposed["exposed_on"] = "2022-07-30";
  EXPECT_TRUE(says(visitor.post("/check", exposed), "Wednesday, August 3"));
}

TEST_F(ThePages, rather_not_say_leads_to_a_human) {
  EXPECT_TRUE(says(visitor.post("/check", answers("no", "no", "not_said")), "talk it over"));
}

TEST_F(ThePages, not_now_says_why_and_whom_to_call) {
  const HttpAnswer page = visitor.post("/check", answers("no", "no", "no"));
  EXPECT_TRUE(says(page, "rules do not cover this"));
  EXPECT_TRUE(says(page, "tel:211"));
}

}  // namespace
}  // namespace quell::server
