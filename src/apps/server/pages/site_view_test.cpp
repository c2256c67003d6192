#include "apps/server/pages/site_view.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, what_is_not_known_of_a_site_is_asked_of_the_site) {
  const HttpAnswer page = visitor.get("/sites/fair-haven");
  EXPECT_TRUE(says(page, "Free</li>"));
  EXPECT_TRUE(says(page, "Ask the site about: ID, insurance"));
}

TEST_F(ThePages, free_is_said_where_it_is_true_of_every_site) {
  const HttpAnswer page = visitor.get("/find");
  EXPECT_TRUE(says(page, "Free."));
  EXPECT_FALSE(says(page, "No ID asked")) << "nobody knows that";
}

}  // namespace
}  // namespace quell::server
