#include "storage/idempotency.h"

#include <gtest/gtest.h>

#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

struct Idempotency : EachDatabase {};
ON_EACH_DATABASE(Idempotency);

TEST_P(Idempotency, gives_the_first_result_to_the_same_request_sent_again) {
  EXPECT_EQ(*earlier_result(tx(), "key", "request"), std::optional<std::string>{});
  remember_request(tx(), "key", "request", "result-1", Instant{});
  EXPECT_EQ(*earlier_result(tx(), "key", "request"), std::optional<std::string>{"result-1"});
}

TEST_P(Idempotency, refuses_a_key_that_stood_for_another_request) {
  remember_request(tx(), "key", "request", "result-1", Instant{});
  const auto other = earlier_result(tx(), "key", "another request");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().reason, "storage.key_reused");
}

}  // namespace
}  // namespace quell::storage
