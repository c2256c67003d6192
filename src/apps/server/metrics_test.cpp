#include "apps/server/metrics.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(Metrics, count_requests_by_route_and_status) {
  Metrics metrics;
  metrics.count_request({"GET", "/api/sites/{site}", 200, 0.003});
  metrics.count_request({"GET", "/api/sites/{site}", 200, 0.3});
  metrics.connection_opened();
  metrics.connection_opened();
  metrics.connection_closed();

  const std::string text = metrics.text();

  EXPECT_NE(text.find(R"(quell_http_requests_total{method="GET",route="/api/sites/{site}",status="200"} 2)"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find(R"(quell_http_request_seconds_bucket{method="GET",route="/api/sites/{site}",le="0.005"} 1)"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("quell_http_connections 1"), std::string::npos);
}

}  // namespace
}  // namespace quell::server
