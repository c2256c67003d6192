#include "access/secret_token.h"

#include <gtest/gtest.h>

#include "core/described.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

TEST(SecretToken, is_long_and_never_the_same_twice) {
  Seed seed = Seed::from_number(1);
  const std::string first = new_token(seed), second = new_token(seed);
  EXPECT_EQ(first.size(), 43u);
  EXPECT_NE(first, second);
}

TEST(SecretToken, is_kept_as_a_hash_that_serves_one_purpose) {
  const KeyRing& keys = storage::test_keys();
  const std::string hash = token_hash(keys, TokenUse::link, "token");
  EXPECT_EQ(hash, token_hash(keys, TokenUse::link, "token"));
  EXPECT_EQ(hash.find("token"), std::string::npos);
  for (const TokenUse use : {TokenUse::sign_in, TokenUse::device, TokenUse::recovery_code, TokenUse::attempt})
    EXPECT_NE(hash, token_hash(keys, use, "token"));
}

TEST(SecretToken, that_is_a_pin_has_six_digits) {
  Seed seed = Seed::from_number(2);
  for (int i = 0; i < 1000; ++i) {
    const std::string pin = new_pin(seed);
    ASSERT_EQ(pin.size(), 6u);
    ASSERT_EQ(pin.find_first_not_of("0123456789"), std::string::npos);
  }
}

}  // namespace
}  // namespace quell::access
