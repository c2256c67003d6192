#include <gtest/gtest.h>

#include "packs/check_parts.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

using testing::count_of;
using testing::line_of;
using testing::problems_of;
using testing::small_pack;
using testing::small_pack_with;

TEST(CheckDates, two_rules_for_one_thing_may_not_hold_on_one_day) {
  const auto problems = problems_of(small_pack_with("products.toml", "until = 2022-08-31", "until = 2022-09-01"));
  EXPECT_EQ(
      count_of(problems, ProblemKind::dates_overlap, "products.toml", line_of("products.toml", "hours = 1344") - 3), 1);
}

TEST(CheckDates, one_route_may_differ_by_age_on_the_same_day_but_not_twice_for_one_age) {
  const auto problems = problems_of(small_pack_with("products.toml", "age_max_years = 17", "age_max_years = 18"));
  EXPECT_EQ(
      count_of(problems, ProblemKind::dates_overlap, "products.toml", line_of("products.toml", "age_max_years") - 4),
      1);
}

TEST(CheckDates, a_period_ends_after_it_begins) {
  const auto problems =
      problems_of(small_pack_with("products.toml", "from = 2022-10-01", "from = 2022-10-01\nuntil = 2022-09-30"));
  EXPECT_EQ(count_of(problems, ProblemKind::dates_in_wrong_order, "products.toml",
                     line_of("products.toml", "id = \"back\"") - 1),
            1);
}

TEST(CheckDates, two_versions_of_the_criteria_may_not_begin_on_one_day) {
  const auto problems = problems_of(small_pack_with("criteria.toml", "2022-09-15", "2022-08-01"));
  EXPECT_EQ(count_of(problems, ProblemKind::dates_overlap, "criteria.toml",
                     line_of("criteria.toml", "id = \"september\"") - 1),
            1);
}

TEST(CheckDates, an_example_case_is_not_reported_before_its_onset) {
  PackFiles files = small_pack();
  files["example/line_list.csv"] =
      "id,age_years,sex,town,onset_on,reported_on,classification\nc1,30,male,Eastport,2022-07-09,2022-07-08,probable\n";
  EXPECT_EQ(count_of(problems_of(files), ProblemKind::dates_in_wrong_order, "example/line_list.csv", 2), 1);
}

}  // namespace
}  // namespace quell::packs
