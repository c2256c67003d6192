#include "packs/read_table.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

struct ReadTable : ::testing::Test {
  std::vector<Problem> problems;
  std::vector<Node> read(std::string_view text) { return read_table("sites.csv", text, problems); }
};

TEST_F(ReadTable, makes_each_row_a_table_with_its_line) {
  const auto rows = read("id,town\nharbor,Eastport\n\nhill,Westport\n");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(std::get<std::string>(rows[1].find("town")->value), "Westport");
  EXPECT_EQ(rows[1].line, 4);
  EXPECT_TRUE(problems.empty());
}

TEST_F(ReadTable, a_row_with_too_few_cells_is_a_problem_and_the_others_are_read) {
  EXPECT_EQ(read("id,town\nharbor\nhill,Westport\n").size(), 1u);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].kind, ProblemKind::file_unreadable);
  EXPECT_EQ(problems[0].line, 2);
}

TEST_F(ReadTable, a_quote_out_of_place_names_its_line) {
  EXPECT_TRUE(read("id\n\"a\n").empty());
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].line, 2);
}

TEST_F(ReadTable, needs_a_row_of_distinct_column_names) {
  EXPECT_TRUE(read("").empty());
  EXPECT_TRUE(read("id,id\n1,2\n").empty());
  EXPECT_TRUE(read("id,\n1,2\n").empty());
  EXPECT_EQ(problems.size(), 3u);
}

}  // namespace
}  // namespace quell::packs
