#include "core/time_zone.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

using namespace std::chrono_literals;

const TimeZone eastern = *TimeZone::find("America/New_York");
Instant at(std::string_view text) { return *instant_from_rfc3339(text); }

TEST(TimeZone, tells_the_day_and_the_clock_where_people_are) {
  EXPECT_EQ(eastern.day_of(at("2022-08-02T03:59:59Z")), make_date(2022, 8, 1));
  EXPECT_EQ(eastern.day_of(at("2022-08-02T04:00:00Z")), make_date(2022, 8, 2));
  EXPECT_EQ(eastern.minute_of_day(at("2022-08-01T18:30:59Z")), 14h + 30min);
  EXPECT_EQ(eastern.minute_of_day(at("2022-12-01T18:30:00Z")), 13h + 30min);
  EXPECT_EQ(eastern.name(), "America/New_York");
}

TEST(TimeZone, finds_the_instant_of_a_clock_time) {
  EXPECT_EQ(eastern.at(make_date(2022, 8, 1), 9h), at("2022-08-01T13:00:00Z"));
  EXPECT_EQ(eastern.at(make_date(2022, 12, 1), 9h), at("2022-12-01T14:00:00Z"));
  EXPECT_EQ(eastern.at(make_date(2022, 8, 1), 24h), at("2022-08-02T04:00:00Z"));
}

TEST(TimeZone, a_time_that_the_clocks_skip_is_the_first_after_the_gap) {
  EXPECT_EQ(eastern.at(make_date(2022, 3, 13), 2h + 30min), at("2022-03-13T07:00:00Z"));
}

TEST(TimeZone, a_time_that_comes_twice_is_the_earlier) {
  EXPECT_EQ(eastern.at(make_date(2022, 11, 6), 1h + 30min), at("2022-11-06T05:30:00Z"));
}

TEST(TimeZone, that_nobody_lives_in_is_nothing) {
  for (const char* name : {"", "America/New_Haven", "../../etc/passwd", "EASTERN"})
    EXPECT_FALSE(TimeZone::find(name)) << name;
}

TEST(ClockTime, is_read_and_written) {
  EXPECT_EQ(clock_time_from("14:30"), 14h + 30min);
  EXPECT_EQ(clock_time_from("00:00"), 0min);
  EXPECT_EQ(clock_time_from("24:00"), 24h);
  EXPECT_EQ(to_clock_time(9h + 5min), "09:05");
}

TEST(ClockTime, that_no_clock_shows_is_nothing) {
  for (const char* text : {"", "9:05", "24:01", "25:00", "12:60", "12.30", "1x:00", "12:300", "-1:00"})
    EXPECT_FALSE(clock_time_from(text)) << text;
}

}  // namespace
}  // namespace quell
