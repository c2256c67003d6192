#include "people/phone_number.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

TEST(PhoneNumber, is_read_as_people_write_it) {
  for (const char* typed : {"(203) 555-0123", "203-555-0123", "2035550123", "1 203 555 0123", "+1 203.555.0123",
                            " 203 555 0123 ext. 9", "tel:+1-203-555-0123"})
    EXPECT_EQ(phone_in_e164(typed), "+12035550123") << typed;
}

TEST(PhoneNumber, of_another_country_needs_its_plus) {
  EXPECT_EQ(phone_in_e164("+34 612 345 678"), "+34612345678");
  EXPECT_EQ(phone_in_e164("+1 787 555 0123"), "+17875550123");
}

TEST(PhoneNumber, that_cannot_exist_is_none) {
  for (const char* typed : {"", "abc", "555-0123", "911", "000 000 0000", "203 555 01234567", "++", "+", "２"})
    EXPECT_EQ(phone_in_e164(typed), std::nullopt) << typed;
  EXPECT_EQ(phone_in_e164(std::string(100'000, '1')), std::nullopt);
  EXPECT_EQ(phone_in_e164(std::string("\xF0\x9F\x92\x89\xE2\x80\xAE 203")), std::nullopt);
}

}  // namespace
}  // namespace quell::people
