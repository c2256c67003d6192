#include "core/instant.h"

#include <gtest/gtest.h>

#include "core/date.h"

namespace quell {
namespace {

using namespace std::chrono_literals;

const Instant noon = Instant{make_date(2022, 8, 1).days} + 12h;

TEST(Instant, is_written_in_utc_with_the_decimals_that_it_needs) {
  EXPECT_EQ(to_rfc3339(noon), "2022-08-01T12:00:00Z");
  EXPECT_EQ(to_rfc3339(noon + 250ms), "2022-08-01T12:00:00.25Z");
  EXPECT_EQ(to_rfc3339(noon + 1us), "2022-08-01T12:00:00.000001Z");
  EXPECT_EQ(to_rfc3339(Instant{} - 1us), "1969-12-31T23:59:59.999999Z");
}

TEST(Instant, is_read_with_any_offset) {
  EXPECT_EQ(instant_from_rfc3339("2022-08-01T12:00:00Z"), noon);
  EXPECT_EQ(instant_from_rfc3339("2022-08-01t12:00:00z"), noon);
  EXPECT_EQ(instant_from_rfc3339("2022-08-01T08:00:00-04:00"), noon);
  EXPECT_EQ(instant_from_rfc3339("2022-08-01T17:30:00.5+05:30"), noon + 500ms);
  EXPECT_EQ(instant_from_rfc3339("2022-08-01T12:00:00.123456789Z"), noon + 123456us);
}

TEST(Instant, a_leap_second_is_the_first_of_the_next_minute) {
  EXPECT_EQ(instant_from_rfc3339("2016-12-31T23:59:60Z"), Instant{make_date(2017, 1, 1).days});
}

TEST(Instant, that_is_not_rfc_3339_is_nothing) {
  for (const char* text :
       {"", "2022-08-01", "2022-08-01T12:00:00", "2022-08-01T12:00Z", "2022-08-01T24:00:00Z", "2022-08-01T12:60:00Z",
        "2022-08-01T12:00:61Z", "2022-08-01T12:00:00.Z", "2022-08-01T12:00:00+0400", "2022-08-01T12:00:00+24:00",
        "2022-02-30T12:00:00Z", "2022-08-01T12:00:00Zx", "2022-08-01T1x:00:00Z", "2022-08-01T12-00:00Z "})
    EXPECT_FALSE(instant_from_rfc3339(text)) << text;
}

TEST(Instant, comes_back_as_it_was) {
  for (const auto away : {0us, 1us, 999'999us, -86'400'000'001us})
    EXPECT_EQ(instant_from_rfc3339(to_rfc3339(noon + away)), noon + away);
}

TEST(WallClock, shows_this_century) { EXPECT_GT(wall_clock(), Instant{make_date(2000, 1, 1).days}); }

}  // namespace
}  // namespace quell
