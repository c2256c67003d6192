#include "core/pdf.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

const PdfHead head{"A list", instant_from_rfc3339("2022-08-01T12:00:00Z").value(), "Made by Quell"};

int pages_of(const std::string& file) {
  int pages = 0;
  for (auto at = file.find("/Type /Page %"); at != file.npos; at = file.find("/Type /Page %", at + 1)) ++pages;
  return pages;
}

std::string with_rows(int rows) {
  PdfDocument document{head};
  document.heading("A list");
  PdfTable table{{{"What", 3}, {"How many", 1, PdfAlign::right}}, {}};
  for (int i = 0; i < rows; ++i) table.rows.push_back({"Line " + std::to_string(i), std::to_string(i)});
  document.table(table);
  document.small_print("Más números: 1, 2, 3.");
  return document.bytes();
}

TEST(APdfDocument, is_a_pdf_file) {
  const std::string file = with_rows(3);
  EXPECT_TRUE(file.starts_with("%PDF-"));
  EXPECT_EQ(pages_of(file), 1);
}

TEST(APdfDocument, goes_on_to_the_next_page) { EXPECT_GT(pages_of(with_rows(90)), 1); }

TEST(APdfDocument, says_when_it_was_made_and_not_when_it_was_printed) { EXPECT_EQ(with_rows(2), with_rows(2)); }

}  // namespace
}  // namespace quell
