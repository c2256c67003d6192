#include "apps/server/client_address.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

const std::vector<std::string> proxies{"10.0.0.1", "10.0.0.2"};

TEST(ClientAddress, is_the_peers_unless_a_trusted_proxy_names_another) {
  EXPECT_EQ(client_address("192.0.2.9", "198.51.100.1", {}), "192.0.2.9");
  EXPECT_EQ(client_address("192.0.2.9", "198.51.100.1", proxies), "192.0.2.9");
  EXPECT_EQ(client_address("10.0.0.1", "198.51.100.1", proxies), "198.51.100.1");
}

TEST(ClientAddress, is_not_what_the_client_itself_put_in_front) {
  EXPECT_EQ(client_address("10.0.0.1", "127.0.0.1, 198.51.100.1, 10.0.0.2", proxies), "198.51.100.1");
}

TEST(ClientAddress, is_the_proxys_where_nothing_useful_is_named) {
  EXPECT_EQ(client_address("10.0.0.1", "", proxies), "10.0.0.1");
  EXPECT_EQ(client_address("10.0.0.1", "<script>", proxies), "10.0.0.1");
}

TEST(Loopback, is_this_machine) {
  EXPECT_TRUE(is_loopback("127.0.0.1"));
  EXPECT_TRUE(is_loopback("::1"));
  EXPECT_FALSE(is_loopback("192.0.2.1"));
}

}  // namespace
}  // namespace quell::server
