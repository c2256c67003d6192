#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, privacy_says_what_is_asked_why_and_for_how_long) {
  const HttpAnswer page = visitor.get("/privacy");
  EXPECT_TRUE(says(page, "30 days after your last dose"));
  EXPECT_TRUE(says(page, "You can opt out"));
}

}  // namespace
}  // namespace quell::server
