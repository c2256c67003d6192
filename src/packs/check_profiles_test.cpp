#include <gtest/gtest.h>

#include "packs/check_parts.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

using testing::count_of;
using testing::line_of;
using testing::problems_of;
using testing::small_pack_with;

TEST(CheckProfiles, a_sample_person_who_gets_another_outcome_is_a_problem) {
  const auto problems = problems_of(small_pack_with("criteria.toml", "august = \"book\"", "august = \"not_now\""));
  EXPECT_EQ(count_of(problems, ProblemKind::profile_outcome_differs, "criteria.toml",
                     line_of("criteria.toml", "id = \"swimmer\"") - 1),
            1);
}

TEST(CheckProfiles, a_sample_person_answers_every_question) {
  const auto problems = problems_of(small_pack_with("criteria.toml", "had_it = \"no\", ", ""));
  EXPECT_EQ(count_of(problems, ProblemKind::profile_outcome_differs, "criteria.toml",
                     line_of("criteria.toml", "id = \"swimmer\"") - 1),
            1);
}

}  // namespace
}  // namespace quell::packs
