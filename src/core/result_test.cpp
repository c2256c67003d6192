#include "core/result.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return invalid("/number", "core.odd");
  return number / 2;
}

Result<int> quarter(int number) { return TRY(half(TRY(half(number)))); }

TEST(Result, carries_the_value_through_each_step) { EXPECT_EQ(quarter(12), 3); }

TEST(Result, stops_at_the_first_failure_and_keeps_its_reason) {
  const auto result = quarter(6);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().reason, "core.odd");
  EXPECT_EQ(result.error().faults.front().field, "/number");
}

}  // namespace
}  // namespace quell
