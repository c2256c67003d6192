#include "core/csv.h"

#include <algorithm>
#include <istream>

#include "core/text_encoding.h"

namespace quell {
namespace {

using CsvVisit = std::function<Result<void>(const CsvRow&)>;

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator, int line) : text_(text), separator_(separator), line_(line) {}

  Result<void> read(const CsvVisit& visit) {
    while (at_ < text_.size()) {
      if (end_line()) continue;
      TRY(read_row());
      TRY(visit(row_));
    }
    return {};
  }

 private:
  Result<void> read_row() {
    row_.line = line_;
    row_.cells.clear();
    for (;;) {
      TRY(read_cell());
      if (at_ == text_.size() || end_line()) return {};
      ++at_;  // the separator
    }
  }

  Result<void> read_cell() {
    std::string& cell = row_.cells.emplace_back();
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted(cell);
    while (!at_end_of_cell()) {
      if (text_[at_] == '"') return malformed(line_, "core.csv_quote_misplaced");
      cell += text_[at_++];
    }
    return {};
  }

  Result<void> read_quoted(std::string& cell) {
    const int first_line = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (text_.substr(at_, 2) != "\"\"") break;
        ++at_;
      }
      line_ += text_[at_] == '\n';
      cell += text_[at_];
    }
    if (at_ == text_.size()) return malformed(first_line, "core.csv_quote_not_closed");
    ++at_;
    if (!at_end_of_cell()) return malformed(line_, "core.csv_quote_misplaced");
    return {};
  }

  bool at_end_of_cell() const { return at_ == text_.size() || text_[at_] == separator_ || line_end_length() > 0; }

  std::size_t line_end_length() const {
    if (text_.substr(at_, 2) == "\r\n") return 2;
    return text_.substr(at_, 1) == "\n" ? 1 : 0;
  }

  bool end_line() {
    const std::size_t length = line_end_length();
    at_ += length;
    line_ += length > 0;
    return length > 0;
  }

  tl::unexpected<Failure> malformed(int line, std::string reason) const {
    return invalid("/" + std::to_string(line) + "/" + std::to_string(row_.cells.size()), std::move(reason));
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_;
  CsvRow row_;
};

// Lines until no quote is open: a record, and the line on which it begins. An odd number of quotes means that one is.
struct CsvRecord {
  std::string text;
  int line = 0;
  int lines = 0;
  bool too_long = false;
};

CsvRecord next_record(std::istream& file, int line) {
  constexpr std::size_t length_max = 1'000'000;
  CsvRecord record{.line = line};
  std::ptrdiff_t quotes = 0;
  for (std::string one; std::getline(file, one);) {
    quotes += std::ranges::count(one, '"');
    record.text += one;
    if (!file.eof()) record.text += '\n';
    ++record.lines;
    record.too_long = record.text.size() > length_max;
    if (quotes % 2 == 0 || record.too_long) break;
  }
  return record;
}

// Of the comma, the semicolon and the tab the one that the first line has most of.
char separator_of(std::string_view header) {
  char separator = ',';
  for (const char other : {';', '\t'})
    if (std::ranges::count(header, other) > std::ranges::count(header, separator)) separator = other;
  return separator;
}

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view text) {
  std::vector<CsvRow> rows;
  TRY(CsvReader(without_byte_order_mark(text), ',', 1).read([&](const CsvRow& row) -> Result<void> {
    rows.push_back(row);
    return {};
  }));
  return rows;
}

Result<void> each_csv_row(std::istream& file, const CsvVisit& visit) {
  char separator = 0;
  for (int line = 1;;) {
    const CsvRecord record = next_record(file, line);
    if (file.bad()) return fail(FailureKind::unavailable, "core.file_not_read");
    if (record.lines == 0) return {};
    if (record.too_long) return invalid("/" + std::to_string(line), "core.csv_record_too_long");
    const std::string text = in_utf8(record.text);
    const std::string_view readable = line == 1 ? without_byte_order_mark(text) : std::string_view{text};
    if (separator == 0) separator = separator_of(readable);
    TRY(CsvReader(readable, separator, line).read(visit));
    line += record.lines;
  }
}

void append_csv_row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    if (cells[i].find_first_of(",\"\r\n") == std::string::npos && !(cells.size() == 1 && cells[i].empty())) {
      out += cells[i];
      continue;
    }
    out += '"';
    for (const char c : cells[i]) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  out += "\r\n";
}

}  // namespace quell
