#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, finding_lists_the_nearest_site_first) {
  const HttpAnswer page = visitor.get("/find?near=New+Haven");
  const auto first = page.body.find("Fair Haven Community"), other = page.body.find("Circle Care Center");
  EXPECT_LT(first, other);
  EXPECT_TRUE(says(page, "Open now: 13. Opening later: 3."));
  EXPECT_TRUE(says(page, "<svg viewBox=\"0 0 720"));
}

TEST_F(ThePages, a_town_that_nobody_knows_is_said_beside_the_field_and_all_sites_are_shown) {
  const HttpAnswer page = visitor.get("/find?near=Atlantis");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "id=\"near_fault\""));
  EXPECT_TRUE(says(page, "value=\"Atlantis\""));
  EXPECT_TRUE(says(page, "Circle Care Center"));
}

TEST_F(ThePages, what_is_typed_is_never_markup) {
  EXPECT_FALSE(says(visitor.get("/find?near=%3Cscript%3E"), "<script>"));
}

}  // namespace
}  // namespace quell::server
