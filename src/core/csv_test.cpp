#include "core/csv.h"

#include <gtest/gtest.h>

#include <sstream>

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

Result<std::vector<CsvRow>> rows_of_file(const std::string& bytes) {
  std::istringstream file{bytes};
  std::vector<CsvRow> rows;
  TRY(each_csv_row(file, [&](const CsvRow& row) -> Result<void> {
    rows.push_back(row);
    return {};
  }));
  return rows;
}

TEST(Csv, rows_come_one_at_a_time_until_one_is_refused) {
  std::vector<Cells> seen;
  std::istringstream file{"a,b\n\nc\nd\n"};
  const auto stopped = each_csv_row(file, [&](const CsvRow& row) -> Result<void> {
    if (row.cells.front() == "d") return fail(FailureKind::invalid_input, "core.request_invalid");
    seen.push_back(row.cells);
    return {};
  });
  EXPECT_EQ(stopped.error().reason, "core.request_invalid");
  EXPECT_EQ(seen, (std::vector<Cells>{{"a", "b"}, {"c"}}));
}

TEST(Csv, a_file_reads_as_the_same_text_does) {
  const std::string text = "\xEF\xBB\xBFname,town\r\n\"Shaw's, Cove\",\"New\r\nLondon\"\n\nlast,\"a \"\"word\"\"\"";
  const auto rows = rows_of_file(text), same = read_csv(text);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), same->size());
  for (std::size_t i = 0; i < rows->size(); ++i) {
    EXPECT_EQ(rows->at(i).cells, same->at(i).cells);
    EXPECT_EQ(rows->at(i).line, same->at(i).line);
  }
}

TEST(Csv, a_file_may_be_as_spreadsheets_write_them) {
  EXPECT_EQ(rows_of_file("id;name\r\n1;Mu\xF1oz, Ana\r\n")->at(1).cells, (Cells{"1", "Muñoz, Ana"}));
  EXPECT_EQ(rows_of_file("id\tname\n1\tZo\xC3\xAB; \"\"\n").error().faults.front().field, "/2/2");
  EXPECT_EQ(rows_of_file("id\tname\n1\tZo\xC3\xAB; Ana\n")->at(1).cells, (Cells{"1", "Zoë; Ana"}));
}

TEST(Csv, a_file_that_fails_while_it_is_read_is_no_shorter_file) {
  std::istringstream file{"a,b\n1,2\n"};
  const auto stopped = each_csv_row(file, [&](const CsvRow&) -> Result<void> {
    file.setstate(std::ios::badbit);
    return {};
  });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().reason, "core.file_not_read");
}

TEST(Csv, a_quote_too_many_does_not_take_a_whole_file_into_memory) {
  std::string lines = "a,b\n1,\"x\n";
  for (int i = 0; i < 200'000; ++i) lines += "2,longer\n";
  const auto rows = rows_of_file(lines);
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().reason, "core.csv_record_too_long");
  EXPECT_EQ(rows.error().faults.front().field, "/2");
}

TEST(Csv, a_quote_that_is_never_closed_is_reported_with_its_first_line) {
  const auto rows = read_csv("a\nb,\"c\nd\n");
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().reason, "core.csv_quote_not_closed");
  EXPECT_EQ(rows.error().faults.front().field, "/2/2");
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
