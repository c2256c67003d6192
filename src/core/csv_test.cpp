#include "core/csv.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

using Cells = std::vector<std::string>;

TEST(Csv, reads_rows_with_the_line_on_which_each_begins) {
  const auto rows = read_csv("\xEF\xBB\xBFname,town\r\n\"Shaw's, Cove\",\"New\nLondon\"\n\nlast,\n");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3u);
  EXPECT_EQ(rows->at(0).cells, (Cells{"name", "town"}));
  EXPECT_EQ(rows->at(1).cells, (Cells{"Shaw's, Cove", "New\nLondon"}));
  EXPECT_EQ(rows->at(1).line, 2);
  EXPECT_EQ(rows->at(2).cells, (Cells{"last", ""}));
  EXPECT_EQ(rows->at(2).line, 5);
}

TEST(Csv, an_empty_file_has_no_rows) { EXPECT_TRUE(read_csv("")->empty()); }

TEST(Csv, a_quote_that_is_never_closed_is_reported_with_its_first_line) {
  const auto rows = read_csv("a\nb,\"c\nd\n");
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().reason, "core.csv_quote_not_closed");
  EXPECT_EQ(rows.error().faults.front().field, "/2");
}

TEST(Csv, a_quote_in_the_wrong_place_is_reported) {
  EXPECT_EQ(read_csv("a\"b").error().reason, "core.csv_quote_misplaced");
  EXPECT_EQ(read_csv("\"a\"b").error().reason, "core.csv_quote_misplaced");
}

TEST(Csv, what_is_written_reads_back_the_same) {
  const std::vector<Cells> table{{"plain", "with, comma"}, {"a \"word\"", "two\r\nlines"}, {"", ""}, {""}};
  std::string text;
  for (const Cells& cells : table) append_csv_row(text, cells);
  const auto rows = read_csv(text);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), table.size());
  for (std::size_t i = 0; i < table.size(); ++i) EXPECT_EQ(rows->at(i).cells, table[i]);
}

TEST(Csv, quotes_only_what_needs_it) {
  std::string text;
  append_csv_row(text, {"Torrington", "469 Migeon Ave, Torrington"});
  EXPECT_EQ(text, "Torrington,\"469 Migeon Ave, Torrington\"\r\n");
}

}  // namespace
}  // namespace quell
