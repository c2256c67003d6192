#include "core/date.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

using std::chrono::days;

TEST(Date, is_written_and_read_as_iso) {
  EXPECT_EQ(to_iso(make_date(2022, 8, 1)), "2022-08-01");
  EXPECT_EQ(date_from_iso("2022-08-01"), make_date(2022, 8, 1));
  EXPECT_EQ(date_from_iso("2024-02-29"), make_date(2024, 2, 29));
}

TEST(Date, that_does_not_exist_or_is_written_otherwise_is_nothing) {
  for (const char* text : {"2022-02-29", "2022-13-01", "2022-00-10", "2022-08-00", "2022-8-1", "08/01/2022",
                           "2022-08-01 ", "20220801", "1899-12-31", "2200-01-01", "-022-08-01", "2022-08-0x", ""})
    EXPECT_FALSE(date_from_iso(text)) << text;
}

TEST(Date, counts_in_days) {
  EXPECT_EQ(make_date(2022, 8, 1) + days{28}, make_date(2022, 8, 29));
  EXPECT_EQ(make_date(2022, 3, 1) - days{1}, make_date(2022, 2, 28));
  EXPECT_EQ(make_date(2022, 8, 15) - make_date(2022, 8, 1), days{14});
  EXPECT_LT(make_date(2022, 8, 1), make_date(2022, 8, 2));
}

TEST(Date, age_grows_on_the_birthday) {
  const Date born = make_date(2004, 8, 2);
  EXPECT_EQ(age_in_years(born, make_date(2022, 8, 1)), 17);
  EXPECT_EQ(age_in_years(born, make_date(2022, 8, 2)), 18);
}

TEST(Date, who_was_born_on_29_february_is_a_year_older_on_1_march_of_common_years) {
  const Date born = make_date(2004, 2, 29);
  EXPECT_EQ(age_in_years(born, make_date(2022, 2, 28)), 17);
  EXPECT_EQ(age_in_years(born, make_date(2022, 3, 1)), 18);
  EXPECT_EQ(age_in_years(born, make_date(2024, 2, 29)), 20);
}

// CDSi Logic Specification, CALCDT-5: a day that does not exist moves to the first of the next month.
TEST(Date, months_are_added_as_cdsi_does) {
  EXPECT_EQ(add_months(make_date(2022, 1, 15), 1), make_date(2022, 2, 15));
  EXPECT_EQ(add_months(make_date(2022, 1, 31), 1), make_date(2022, 3, 1));
  EXPECT_EQ(add_months(make_date(2022, 8, 31), 1), make_date(2022, 10, 1));
  EXPECT_EQ(add_months(make_date(2022, 11, 30), 3), make_date(2023, 3, 1));
  EXPECT_EQ(add_months(make_date(2022, 3, 31), -1), make_date(2022, 3, 1));
}

}  // namespace
}  // namespace quell
