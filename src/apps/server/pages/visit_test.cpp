#include "apps/server/pages/visit.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, pages_name_no_illness_once_one_is_on_the_way_to_a_place) {
  for (const std::string path : {"/check", "/find", "/sites/fair-haven", "/appointment", "/privacy"}) {
    const HttpAnswer page = visitor.get(path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_FALSE(says(page, "pox")) << path;
  }
  EXPECT_FALSE(says(book(), "pox"));
}

TEST_F(ThePages, a_form_is_taken_from_our_own_pages_only) {
  EXPECT_EQ(visitor.post("/hold", {{"id", "x"}}).status, 404) << "no such time, but the form was read";
}

}  // namespace
}  // namespace quell::server
