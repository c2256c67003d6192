#include "apps/server/rate_limits.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

using namespace std::chrono_literals;

const RateLimits::Clock::time_point now{};

TEST(RateLimit, lets_a_burst_through_and_then_one_at_a_time) {
  RateLimits limits{100};
  for (int i = 0; i < 60; ++i) EXPECT_FALSE(limits.refuse("192.0.2.1", Rate::guarded, now)) << i;

  EXPECT_EQ(limits.refuse("192.0.2.1", Rate::guarded, now), 1);
  EXPECT_FALSE(limits.refuse("192.0.2.1", Rate::guarded, now + 1s));
  EXPECT_TRUE(limits.refuse("192.0.2.1", Rate::guarded, now + 1s));
}

TEST(RateLimit, of_one_client_or_kind_is_not_that_of_another) {
  RateLimits limits{100};
  for (int i = 0; i < 30; ++i) limits.refuse("192.0.2.1", Rate::sign_in, now);

  EXPECT_EQ(limits.refuse("192.0.2.1", Rate::sign_in, now), 5);
  EXPECT_FALSE(limits.refuse("192.0.2.2", Rate::sign_in, now));
  EXPECT_FALSE(limits.refuse("192.0.2.1", Rate::page, now));
}

TEST(RateLimit, counts_the_addresses_of_one_ipv6_customer_together) {
  RateLimits limits{100};
  for (int i = 0; i < 30; ++i) limits.refuse("2001:db8:1:2:" + std::to_string(i) + "::1", Rate::sign_in, now);

  EXPECT_TRUE(limits.refuse("2001:db8:1:2:ffff::1", Rate::sign_in, now));
  EXPECT_FALSE(limits.refuse("2001:db8:1:3::1", Rate::sign_in, now));

  for (int i = 0; i < 30; ++i) limits.refuse("2001:db8::" + std::to_string(i + 1), Rate::sign_in, now);
  EXPECT_TRUE(limits.refuse("2001:db8:0:0:ffff::1", Rate::sign_in, now));
  for (int i = 0; i < 30; ++i) limits.refuse("::ffff:192.0.2.77", Rate::sign_in, now);
  EXPECT_TRUE(limits.refuse("192.0.2.77", Rate::sign_in, now));
}

TEST(RateLimit, can_be_turned_off) {
  RateLimits limits{0};
  for (int i = 0; i < 1000; ++i) ASSERT_FALSE(limits.refuse("192.0.2.1", Rate::sign_in, now));
}

TEST(RateLimit, of_whoever_asked_too_often_outlives_an_attack_from_everywhere) {
  RateLimits limits{100};
  for (int i = 0; i < 30; ++i) limits.refuse("192.0.2.1", Rate::sign_in, now);
  for (int i = 0; i < 120'000; ++i)
    limits.refuse(
        "10." + std::to_string(i / 65536) + "." + std::to_string(i / 256 % 256) + "." + std::to_string(i % 256),
        Rate::sign_in, now);
  EXPECT_TRUE(limits.refuse("192.0.2.1", Rate::sign_in, now));
}

TEST(RateLimit, does_not_grow_without_end_when_everyone_comes) {
  RateLimits limits{100};
  for (int i = 0; i < 120'000; ++i)
    ASSERT_FALSE(limits.refuse(std::to_string(i / 256) + "." + std::to_string(i % 256), Rate::page, now));
}

}  // namespace
}  // namespace quell::server
