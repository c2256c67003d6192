#pragma once

// A plain document to print, on US Letter, by cairo and pango: the one place that knows them.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/instant.h"

namespace quell {

struct PdfHead {
  std::string title;  // in the file's properties; headings are the caller's
  Instant made_at;
  std::string foot;  // stands on each page before its number
};

enum class PdfAlign { left, right };
struct PdfColumn {
  std::string title;
  double share = 1;  // of the width, against the other columns
  PdfAlign align = PdfAlign::left;
};

struct PdfTable {
  std::vector<PdfColumn> columns;
  std::vector<std::vector<std::string>> rows;  // a cell for each column; all empty: a line to write on
};

// Text that flows from page to page. A row is never split, and a table repeats its head on each page.
class PdfDocument {
 public:
  explicit PdfDocument(const PdfHead& head);
  ~PdfDocument();

  void heading(std::string_view text);
  void subheading(std::string_view text);
  void paragraph(std::string_view text);
  void small_print(std::string_view text);
  void table(const PdfTable& table);

  std::string bytes();  // the file; nothing may be added after

 private:
  struct Sheet;
  std::unique_ptr<Sheet> sheet_;
};

}  // namespace quell
