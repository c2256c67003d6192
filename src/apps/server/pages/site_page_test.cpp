#include "apps/server/pages/site_page.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, a_site_shows_its_free_times_by_day) {
  const HttpAnswer page = visitor.get("/sites/fair-haven");
  EXPECT_TRUE(says(page, "374 Grand Ave"));
  EXPECT_FALSE(field_in(page, "place_id").empty());
  EXPECT_TRUE(says(page, "August")) << "the days of its times";
}

TEST_F(ThePages, a_site_that_is_not_open_yet_says_so) {
  const HttpAnswer page = visitor.get("/sites/pp-norwich");
  EXPECT_TRUE(says(page, "Not open yet"));
  EXPECT_TRUE(field_in(page, "place_id").empty());
}

TEST_F(ThePages, a_site_that_is_none_is_not_found) {
  const HttpAnswer page = visitor.get("/sites/nowhere");
  EXPECT_EQ(page.status, 404);
  EXPECT_TRUE(says(page, "Go back to the list of sites"));
}

}  // namespace
}  // namespace quell::server
