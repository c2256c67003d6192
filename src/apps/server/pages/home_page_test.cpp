#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, home_says_what_is_known_with_its_date) {
  const HttpAnswer page = visitor.get("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "<strong>28</strong>"));
  EXPECT_TRUE(says(page, "July 28, 2022"));
  EXPECT_TRUE(says(page, "<strong>800</strong>"));
  EXPECT_TRUE(says(page, "<strong>13</strong>"));
  EXPECT_TRUE(says(page, "tel:211"));
  EXPECT_TRUE(says(page, "/en/partners/"));
}

TEST_F(ThePages, home_speaks_spanish) {
  visitor.language = "es";
  const HttpAnswer page = visitor.get("/");
  EXPECT_TRUE(says(page, "<html lang=\"es\">"));
  EXPECT_TRUE(says(page, "28 de julio de 2022"));
}

TEST_F(ThePages, leaving_goes_to_a_page_without_an_illness_and_clears_what_the_browser_kept) {
  const HttpAnswer answer = visitor.get("/leave");
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.headers.at("location"), "/en/find");
  EXPECT_EQ(answer.headers.at("clear-site-data"), "\"cache\", \"storage\"");
}

}  // namespace
}  // namespace quell::server
