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

TEST(Network, of_an_ipv6_client_is_its_first_64_bits_however_they_are_written) {
  EXPECT_EQ(network_of("2001:db8:1:2::1"), "2001:db8:1:2::/64");
  EXPECT_EQ(network_of("2001:0DB8:0001:0002:ffff:0:0:9"), "2001:db8:1:2::/64");
  EXPECT_EQ(network_of("2001:db8::5"), network_of("2001:db8:0:0:1:2:3:4"));
  EXPECT_NE(network_of("2001:db8::5"), network_of("2001:db8:0:1::5"));
  EXPECT_NE(network_of("2001::1:2:3:4:5"), network_of("2001:1::2:3:4:5"));
}

TEST(Network, of_an_ipv4_client_is_its_address) {
  EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(network_of("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(network_of("::ffff:c000:207"), "192.0.2.7");
  EXPECT_EQ(network_of("no address"), "no address");
}

TEST(Loopback, is_this_machine) {
  EXPECT_TRUE(is_loopback("127.0.0.1"));
  EXPECT_TRUE(is_loopback("::1"));
  EXPECT_FALSE(is_loopback("192.0.2.1"));
}

}  // namespace
}  // namespace quell::server
