#include "apps/server/pages/carried.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_token_goes_on_by_forms_alone) {
  const HttpAnswer page = visitor.post("/find", {{"check_token", "proof"}});
  EXPECT_EQ(field_in(page, "check_token"), "proof");
  EXPECT_TRUE(says(page, "<form method=\"post\" action=\"/en/sites/fair-haven\">"));
  EXPECT_FALSE(says(page, "href=\"/en/sites/")) << "a link would lose it";
}

TEST_F(ThePages, a_token_in_an_address_is_passed_over) {
  const HttpAnswer page = visitor.get("/find?check_token=proof");
  EXPECT_EQ(field_in(page, "check_token"), "");
  EXPECT_TRUE(says(page, "href=\"/en/sites/fair-haven\""));
}

}  // namespace
}  // namespace quell::server
