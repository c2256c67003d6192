#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

TEST_F(ThePages, where_no_time_fits_there_is_still_something_to_do) {
  const HttpAnswer page = visitor.get("/wait");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "tel:211"));
  EXPECT_TRUE(says(page, "/en/sites/"));
  EXPECT_TRUE(says(page, "/en/standby"));
  EXPECT_TRUE(says(page, "/en/call-back"));
  EXPECT_TRUE(says(visitor.get("/wait?site=fair-haven"), "/en/standby?site=fair-haven"));
}

}  // namespace
}  // namespace quell::server
