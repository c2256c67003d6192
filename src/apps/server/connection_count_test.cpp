#include "apps/server/connection_count.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(ConnectionsAtOnce, are_limited_in_all_and_by_client) {
  ServerSettings settings;
  settings.connections_max = 4;
  settings.connections_per_client_max = 2;
  settings.trusted_proxies = {"10.0.0.1"};
  ConnectionCount count{settings};

  EXPECT_TRUE(count.enter("192.0.2.1"));
  EXPECT_TRUE(count.enter("192.0.2.1"));
  EXPECT_FALSE(count.enter("192.0.2.1"));
  count.leave("192.0.2.1");
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(count.enter("10.0.0.1")) << "a proxy speaks for many";
  EXPECT_FALSE(count.enter("10.0.0.1"));
}

TEST(ConnectionsAtOnce, are_waited_for_at_the_end) {
  const ServerSettings settings;
  ConnectionCount count{settings};
  count.enter("192.0.2.1");
  count.end();

  EXPECT_TRUE(count.is_ending());
  EXPECT_FALSE(count.wait_until_none(std::chrono::milliseconds{1}));
  count.leave("192.0.2.1");
  EXPECT_TRUE(count.wait_until_none(std::chrono::milliseconds{1}));
}

}  // namespace
}  // namespace quell::server
