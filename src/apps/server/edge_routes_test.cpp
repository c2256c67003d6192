#include "apps/server/edge_routes.h"

#include "apps/server/testing/test_server.h"

namespace quell::server {
namespace {

struct TheEdge : ServerTest {};

TEST_F(TheEdge, shows_metrics_only_to_who_bears_the_token_where_there_is_one) {
  settings.metrics_token = "a-long-token";
  start();
  EXPECT_EQ(client().get("/metrics").status, 403);
  EXPECT_EQ(client().get("/metrics", "Authorization: Bearer another\r\n").status, 403);
  const HttpAnswer shown = client().get("/metrics", "Authorization: Bearer a-long-token\r\n");
  EXPECT_EQ(shown.status, 200);
  EXPECT_NE(shown.body.find("quell_http_connections"), std::string::npos);
}

TEST_F(TheEdge, says_that_browsers_must_come_by_https_where_the_public_does) {
  settings.public_origin = "https://quell.example.gov";
  start();
  EXPECT_TRUE(client().get("/health/live").headers.contains("strict-transport-security"));
}

}  // namespace
}  // namespace quell::server
