#include "apps/server/pages/shell.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, each_page_says_whose_it_is_and_that_this_is_a_demonstration) {
  const HttpAnswer page = visitor.get("/privacy");
  EXPECT_TRUE(says(page, "Connecticut Department of Public Health"));
  EXPECT_TRUE(says(page, "Demonstration."));
  EXPECT_TRUE(says(page, "August 1, 2022"));
}

}  // namespace
}  // namespace quell::server
