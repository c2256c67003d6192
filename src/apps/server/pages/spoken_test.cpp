#include "apps/server/pages/spoken.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

const Date launch = make_date(2022, 8, 1);

TEST(Spoken, a_day_is_said_as_people_say_it) {
  EXPECT_EQ(spoken_date("en", launch), "August 1, 2022");
  EXPECT_EQ(spoken_date("es", launch), "1 de agosto de 2022");
  EXPECT_EQ(spoken_weekday("en", launch), "Monday, August 1");
  EXPECT_EQ(spoken_weekday("es", launch), "lunes, 1 de agosto");
}

TEST(Spoken, a_clock_time_has_its_half_of_the_day) {
  EXPECT_EQ(spoken_time("en", std::chrono::minutes{14 * 60 + 30}), "2:30\u00A0pm");
  EXPECT_EQ(spoken_time("es", std::chrono::minutes{9 * 60 + 5}), "9:05\u00A0a.\u00A0m.");
}

TEST(Spoken, numbers_are_grouped) {
  EXPECT_EQ(spoken_number("en", 1778), "1,778");
  EXPECT_EQ(spoken_number("en", 5.04, 1), "5.0");
}

TEST(Spoken, a_heading_begins_with_a_large_letter) { EXPECT_EQ(capitalized("es", "él"), "Él"); }

}  // namespace
}  // namespace quell::server
