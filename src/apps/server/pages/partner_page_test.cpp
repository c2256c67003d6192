#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_partner_has_a_page_with_its_current_text) {
  const HttpAnswer page = visitor.get("/partners/new-haven-pride-center");
  EXPECT_TRUE(says(page, "<h1>New Haven Pride Center</h1>"));
  EXPECT_TRUE(says(page, "/en/ask"));
  EXPECT_EQ(visitor.get("/partners/nobody").status, 404);
}

}  // namespace
}  // namespace quell::server
