#include "access/password.h"

#include <gtest/gtest.h>

namespace quell::access {
namespace {

std::string reason(const std::string& password) {
  const auto checked = check_password(Password{{password}}, {"m.rivera", "María Rivera", "Fair Haven Clinic"});
  return checked ? "" : checked.error().reason;
}

TEST(Password, of_twelve_odd_characters_is_taken) {
  EXPECT_EQ(reason("vC7-tulip-Kx2q"), "");
  EXPECT_EQ(reason("copper lantern drifts eastward"), "");
}

TEST(Password, under_twelve_characters_is_too_short) {
  EXPECT_EQ(reason("vC7-tulip-K"), "access.password_too_short");
  EXPECT_EQ(reason(""), "access.password_too_short");
}

TEST(Password, made_of_common_words_rows_or_repeats_is_too_easy) {
  for (const char* easy : {"password1234", "aaaaaaaaaaaaaaaa", "qwertyuiop12", "123456789012", "august202222"})
    EXPECT_EQ(reason(easy), "access.password_too_easy") << easy;
}

TEST(Password, made_of_the_owners_names_is_too_easy) {
  EXPECT_EQ(reason("riverarivera"), "access.password_too_easy");
  EXPECT_EQ(reason("FairHavenClinic"), "access.password_too_easy");
}

TEST(Password, counts_characters_and_not_bytes) { EXPECT_EQ(reason("ñññññ"), "access.password_too_short"); }

std::string pin_reason(const std::string& pin) {
  const auto checked = check_pin(Private<Text<6>>{{pin}});
  return checked ? "" : checked.error().reason;
}

TEST(Pin, is_six_digits_that_are_not_the_first_guess) {
  EXPECT_EQ(pin_reason("402917"), "");
  for (const char* wrong : {"", "12345", "12a456"}) EXPECT_EQ(pin_reason(wrong), "access.pin_not_six_digits") << wrong;
  for (const char* easy : {"000000", "123456", "987654"}) EXPECT_EQ(pin_reason(easy), "access.pin_too_easy") << easy;
}

}  // namespace
}  // namespace quell::access
