#include "interop/hl7_time.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

std::string told(std::string_view text, std::string_view degree = {}) {
  const auto time = hl7_time(text, degree);
  return time ? to_iso(*time) : "none";
}

TEST(ATimeInAMessage, is_as_exact_as_it_was_told) {
  EXPECT_EQ(told("2022"), "2022");
  EXPECT_EQ(told("202208"), "2022-08");
  EXPECT_EQ(told("20220801"), "2022-08-01");
  EXPECT_EQ(told("2022080113"), "2022-08-01T13:00");
  EXPECT_EQ(told("202208011330"), "2022-08-01T13:30");
  EXPECT_EQ(told("20220801133005"), "2022-08-01T13:30:05");
  EXPECT_EQ(told("20220801133005.25"), "2022-08-01T13:30:05.25");
  EXPECT_EQ(told("20220801133005.0001-0400"), "2022-08-01T13:30:05.0001-04:00");
  EXPECT_EQ(told("202208011330+0530"), "2022-08-01T13:30+05:30");
  EXPECT_EQ(told("20220801235960Z"), "none");
  EXPECT_EQ(told("20220801235960"), "2022-08-01T23:59:59") << "a leap second";
}

TEST(ATimeInAMessage, counts_fewer_digits_where_the_older_form_says_so) {
  EXPECT_EQ(told("20220815133005", "Y"), "2022");
  EXPECT_EQ(told("20220815133005", "L"), "2022-08");
  EXPECT_EQ(told("20220815133005", "D"), "2022-08-15");
  EXPECT_EQ(told("20220815133005", "H"), "2022-08-15T13:00");
  EXPECT_EQ(told("20220815133005", "M"), "2022-08-15T13:30");
  EXPECT_EQ(told("20220815", "S"), "2022-08-15") << "never more than there are";
  EXPECT_EQ(told("20220815", "?"), "2022-08-15");
}

TEST(ATimeInAMessage, is_none_where_it_means_nothing) {
  for (const char* text : {"",
                           "0000",
                           "00000000",
                           "202",
                           "20221",
                           "20221301",
                           "20220230",
                           "2022080124",
                           "202208011360",
                           "2022-08-01",
                           "08/01/2022",
                           "20220801133005.",
                           "2022080113.5",
                           "20220801133005.1234567",
                           "20220801-04",
                           "20220801+1500",
                           "20220801-0460",
                           "yesterday",
                           "18990101",
                           "22000101"})
    EXPECT_EQ(told(text), "none") << text;
}

TEST(ATimeInAMessage, is_a_day_or_an_instant_only_where_it_tells_one) {
  const TimeZone new_york = *TimeZone::find("America/New_York");
  EXPECT_FALSE(hl7_time("202208")->on());
  EXPECT_EQ(hl7_time("20220801")->on(), make_date(2022, 8, 1));
  EXPECT_FALSE(hl7_time("20220801")->at(new_york));
  EXPECT_EQ(hl7_time("202208011330")->at(new_york), instant_from_rfc3339("2022-08-01T17:30:00Z"));
  EXPECT_EQ(hl7_time("20220801133005.5")->at(new_york), instant_from_rfc3339("2022-08-01T17:30:05.5Z"));
  EXPECT_EQ(hl7_time("202208011330+0200")->at(new_york), instant_from_rfc3339("2022-08-01T11:30:00Z"));
}

}  // namespace
}  // namespace quell::interop
