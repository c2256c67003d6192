#include "oversight/released.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::oversight {
namespace {

struct WhatWasReleased : programs::WithProgram {
  const ProgramId program = programs::river_fever;
  const Date sunday = make_date(2022, 8, 7);
};
ON_EACH_DATABASE(WhatWasReleased);

TEST(LastSunday, is_the_end_of_the_last_whole_week) {
  EXPECT_EQ(last_sunday(make_date(2022, 8, 8)), make_date(2022, 8, 7));
  EXPECT_EQ(last_sunday(make_date(2022, 8, 13)), make_date(2022, 8, 7));
  EXPECT_EQ(last_sunday(make_date(2022, 8, 7)), make_date(2022, 7, 31)) << "a Sunday is not over yet";
}

TEST_P(WhatWasReleased, is_kept_with_its_week) {
  EXPECT_FALSE(last_release(tx(), program));
  ASSERT_TRUE(release(tx(), program, sunday, Measure::people_by_age, {{"18-24", 12, sunday}}));
  EXPECT_EQ(last_release(tx(), program), sunday);
  const std::vector<Released> told{{"18-24", 12, sunday}};
  EXPECT_EQ(released(tx(), program, sunday, Measure::people_by_age), told);
  EXPECT_TRUE(released(tx(), program, sunday, Measure::people_by_race).empty());
}

TEST_P(WhatWasReleased, is_not_said_otherwise_afterwards) {
  ASSERT_TRUE(release(tx(), program, sunday, Measure::doses, {{"all", 12, sunday}}));
  EXPECT_FALSE(release(tx(), program, sunday, Measure::doses, {{"all", 13, sunday}}));
  EXPECT_EQ(released(tx(), program, sunday, Measure::doses).front().number, 12);
}

TEST_P(WhatWasReleased, is_remembered_with_what_was_true_then) {
  const Date next = make_date(2022, 8, 14);
  keep_truth(tx(), program, next, Measure::people_by_age, {{"18-24", 25}}, {});
  keep_truth(tx(), program, sunday, Measure::people_by_age, {{"18-24", 12}, {"25-34", 3}}, {"18-24"});
  const auto past = past_releases(tx(), program, Measure::people_by_age);
  ASSERT_EQ(past.size(), 2u);
  EXPECT_EQ(past[0].truth.size(), 2u);
  EXPECT_EQ(past[0].told, std::vector<std::string>{"18-24"});
  EXPECT_EQ(past[1].truth.at(0).number, 25);
  EXPECT_TRUE(past_releases(tx(), program, Measure::people_by_race).empty());
}

}  // namespace
}  // namespace quell::oversight
