#include "packs/check_parts.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

TEST(CheckParts, finds_nothing_in_a_whole_pack) {
  EXPECT_TRUE(check_parts(*testing::load_small_pack(), testing::small_pack()).empty());
}

TEST(CheckParts, reports_what_every_part_finds_at_once) {
  PackFiles files = testing::small_pack_with("program.toml", "America/New_York", "America/Nowhere");
  files["sites.csv"] = std::string{testing::sites_csv} + testing::sites_csv;
  files["sites.csv"] = testing::small_pack_with("sites.csv", "41.0,-72.0", "141.0,-72.0")["sites.csv"];
  const auto problems = testing::problems_of(files);
  EXPECT_EQ(testing::count_of(problems, ProblemKind::unknown_reference, "program.toml", 1), 1);
  EXPECT_EQ(testing::count_of(problems, ProblemKind::out_of_range, "sites.csv", 2), 1);
}

TEST(CheckParts, tries_the_profiles_only_on_criteria_that_are_sound) {
  PackFiles files = testing::small_pack_with("criteria.toml", "august = \"book\"", "august = \"not_now\"");
  files["texts/en.json"] = "{}";
  for (const Problem& problem : testing::problems_of(files)) EXPECT_EQ(problem.kind, ProblemKind::text_missing);
}

}  // namespace
}  // namespace quell::packs
