#include "access/attempt_limit.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

const AttemptKey key{"name/spring/nurse", 3};

struct AttemptLimit : storage::EachDatabase {
  std::string count(Instant at) { return reason_of(count_attempt(tx(), key, at)); }
};
ON_EACH_DATABASE(AttemptLimit);

TEST_P(AttemptLimit, lets_so_many_through_in_fifteen_minutes) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(count(morning), "");
  EXPECT_EQ(count(morning + 14min), "access.too_many_attempts");
  EXPECT_EQ(count(morning + 15min), "");
}

TEST_P(AttemptLimit, waits_as_long_as_the_key_says) {
  const AttemptKey longer{"code/spring", 1, 60min};
  EXPECT_TRUE(count_attempt(tx(), longer, morning));
  EXPECT_FALSE(count_attempt(tx(), longer, morning + 59min));
  EXPECT_TRUE(count_attempt(tx(), longer, morning + 60min));
}

TEST_P(AttemptLimit, answers_beforehand_without_counting) {
  for (int i = 0; i < 9; ++i) EXPECT_TRUE(require_attempts_left(tx(), key, morning));
  for (int i = 0; i < 3; ++i) count(morning);
  EXPECT_EQ(reason_of(require_attempts_left(tx(), key, morning)), "access.too_many_attempts");
  EXPECT_TRUE(require_attempts_left(tx(), {"name/spring/other", 3}, morning));
}

TEST_P(AttemptLimit, forgets_or_takes_back) {
  for (int i = 0; i < 3; ++i) count(morning);
  take_attempt_back(tx(), key);
  EXPECT_EQ(count(morning), "");
  forget_attempts(tx(), key);
  EXPECT_EQ(count_rows(tx(), "access_attempt_limit"), 0);
}

TEST_P(AttemptLimit, clears_what_no_longer_counts) {
  count(morning);
  EXPECT_EQ(clear_old_attempts(tx(), morning + 23h), 0);
  EXPECT_EQ(clear_old_attempts(tx(), morning + 24h), 1);
}

}  // namespace
}  // namespace quell::access
