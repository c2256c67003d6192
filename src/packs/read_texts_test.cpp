#include "packs/read_texts.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

struct ReadTexts : ::testing::Test {
  std::vector<Problem> problems;
  Texts read(std::string_view json) { return read_texts("texts/en.json", json, problems); }

  void expect_one(ProblemKind kind, int line) {
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].kind, kind);
    EXPECT_EQ(problems[0].line, line);
  }
};

TEST_F(ReadTexts, reads_a_flat_object) {
  EXPECT_EQ(read("{\"about.signs\": \"A rash.\"}").at("about.signs"), "A rash.");
  EXPECT_TRUE(problems.empty());
}

TEST_F(ReadTexts, names_the_line_where_the_json_breaks_off) {
  read("{\n\"a\": \"one\"\n\"b\": \"two\"\n}");
  expect_one(ProblemKind::file_unreadable, 3);
}

TEST_F(ReadTexts, nothing_may_follow_the_object) {
  read("{}\n{}");
  expect_one(ProblemKind::file_unreadable, 2);
}

TEST_F(ReadTexts, a_nested_or_empty_text_is_a_problem) {
  read("{\n\"a\": {\"b\": \"c\"}}");
  expect_one(ProblemKind::wrong_type, 2);
  problems.clear();
  read("{\"a\": \" \"}");
  expect_one(ProblemKind::text_empty, 1);
  problems.clear();
  read("[]");
  expect_one(ProblemKind::wrong_type, 1);
}

TEST_F(ReadTexts, a_text_with_control_characters_is_refused) {
  read("{\"a\": \"one\\u0007\"}");
  expect_one(ProblemKind::text_refused, 1);
}

TEST_F(ReadTexts, a_key_that_comes_twice_is_a_problem) {
  read("{\n\"a\": \"one\",\n\"a\" : \"two\"\n}");
  expect_one(ProblemKind::id_twice, 2);
}

TEST_F(ReadTexts, finds_the_line_of_a_key_and_not_of_a_text_that_looks_like_it) {
  EXPECT_EQ(line_of_key("{\"b\": \"a\",\n\"a\": \"x\"}", "a"), 2);
  EXPECT_EQ(line_of_key("{}", "a"), 0);
}

}  // namespace
}  // namespace quell::packs
