#include "access/second_step.h"

#include <gtest/gtest.h>

namespace quell::access {
namespace {

using namespace std::chrono_literals;

const SecondStepSecret secret{"12345678901234567890"};

Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

// RFC 6238, appendix B, SHA-1, its last six digits.
TEST(SecondStep, gives_the_codes_of_the_standard) {
  const std::pair<std::int64_t, const char*> examples[] = {{59, "287082"},         {1111111109, "081804"},
                                                           {1111111111, "050471"}, {1234567890, "005924"},
                                                           {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [seconds, code] : examples) EXPECT_EQ(second_step_code(secret, second_step_at(at(seconds))), code);
}

TEST(SecondStep, takes_a_code_one_step_early_or_late_and_not_two) {
  const Instant now = at(1234567890);
  const std::int64_t step = second_step_at(now);
  EXPECT_EQ(matching_step(secret, second_step_code(secret, step), now, 0), step);
  EXPECT_EQ(matching_step(secret, second_step_code(secret, step - 1), now, 0), step - 1);
  EXPECT_EQ(matching_step(secret, second_step_code(secret, step + 1), now, 0), step + 1);
  EXPECT_FALSE(matching_step(secret, second_step_code(secret, step - 2), now, 0));
  EXPECT_FALSE(matching_step(secret, second_step_code(secret, step + 2), now, 0));
}

TEST(SecondStep, takes_no_code_twice) {
  const Instant now = at(1234567890);
  const std::int64_t step = second_step_at(now);
  EXPECT_FALSE(matching_step(secret, second_step_code(secret, step), now, step));
  EXPECT_FALSE(matching_step(secret, second_step_code(secret, step - 1), now, step));
}

TEST(SecondStep, takes_nothing_that_is_no_code) {
  for (const char* wrong : {"", "0", "28708", "2870822", "abcdef"})
    EXPECT_FALSE(matching_step(secret, wrong, at(59), 0)) << wrong;
}

TEST(SecondStep, is_offered_to_authenticator_apps_as_they_read_it) {
  EXPECT_EQ(base32("12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(second_step_uri(secret, "Quell CT", "m.rivera"),
            "otpauth://totp/Quell%20CT:m.rivera?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Quell%20CT"
            "&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace quell::access
