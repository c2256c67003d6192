#include <gtest/gtest.h>

#include "packs/check_parts.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

using testing::count_of;
using testing::line_of;
using testing::problems_of;
using testing::small_pack_with;

TEST(CheckIds, a_site_that_comes_twice_is_a_problem) {
  const auto problems = problems_of(small_pack_with("sites.csv", "hill-clinic", "pier-clinic"));
  EXPECT_EQ(count_of(problems, ProblemKind::id_twice, "sites.csv", 3), 1);
}

TEST(CheckIds, an_id_with_a_space_is_a_problem) {
  const auto problems = problems_of(small_pack_with("sites.csv", "hill-clinic", "Hill Clinic"));
  EXPECT_EQ(count_of(problems, ProblemKind::wrong_type, "sites.csv", 3), 1);
}

TEST(CheckIds, a_criterion_may_not_bear_the_name_of_a_question) {
  const auto problems = problems_of(small_pack_with("criteria.toml", "\"rows\"", "\"signs\""));
  EXPECT_EQ(count_of(problems, ProblemKind::id_twice, "criteria.toml", line_of("criteria.toml", "id = \"risk\"") - 1),
            1);
}

TEST(CheckIds, a_code_that_comes_twice_in_a_case_definition_is_a_problem) {
  const auto problems = problems_of(small_pack_with("case_definition.toml", "2-2", "1-1"));
  EXPECT_EQ(
      count_of(problems, ProblemKind::id_twice, "case_definition.toml", line_of("case_definition.toml", "2-2") - 1), 1);
}

TEST(CheckIds, one_measure_is_announced_once_a_day) {
  PackFiles files = testing::small_pack();
  files["counts.csv"] = "on,measure,number,source\n2022-07-28,cases,28,test\n2022-07-28,cases,29,test\n";
  EXPECT_EQ(count_of(problems_of(files), ProblemKind::id_twice, "counts.csv", 3), 1);
}

}  // namespace
}  // namespace quell::packs
