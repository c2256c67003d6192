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

TEST(CheckTexts, a_new_question_needs_words_in_every_language) {
  const auto problems = problems_of(small_pack_with("criteria.toml", "\"rows\"", "\"rows\", \"dives\""));
  EXPECT_EQ(count_of(problems, ProblemKind::text_missing, "texts/en.json", 0), 1);
  EXPECT_EQ(count_of(problems, ProblemKind::text_missing, "texts/es.json", 0), 1);
}

TEST(CheckTexts, words_of_ones_own_are_needed_in_every_language_too) {
  const auto problems = problems_of(small_pack_with("texts/en.json", "{\n", "{\n\"my.words\": \"Hello.\",\n"));
  EXPECT_EQ(count_of(problems, ProblemKind::text_missing, "texts/es.json", 0), 1);
}

TEST(CheckTexts, an_empty_text_is_a_problem) {
  const auto problems = problems_of(small_pack_with("texts/es.json", "about.signs in es", ""));
  EXPECT_EQ(count_of(problems, ProblemKind::text_empty, "texts/es.json", line_of("texts/es.json", "about.signs")), 1);
}

TEST(CheckTexts, every_language_fills_in_the_same_names) {
  const auto problems = problems_of(small_pack_with("texts/es.json", "about.signs in es", "{{count}} casos"));
  EXPECT_EQ(
      count_of(problems, ProblemKind::placeholders_differ, "texts/es.json", line_of("texts/es.json", "about.signs")),
      1);
}

TEST(CheckTexts, a_text_with_control_characters_is_refused) {
  const auto problems = problems_of(small_pack_with("program.toml", "River fever", "River\\u0007fever"));
  EXPECT_EQ(count_of(problems, ProblemKind::text_refused, "program.toml", 2), 1);
}

}  // namespace
}  // namespace quell::packs
