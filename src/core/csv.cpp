#include "core/csv.h"

namespace quell {
namespace {

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  }

  Result<std::vector<CsvRow>> read() {
    while (at_ < text_.size()) {
      if (end_line()) continue;
      TRY(read_row());
    }
    return std::move(rows_);
  }

 private:
  Result<void> read_row() {
    rows_.push_back({line_, {}});
    for (;;) {
      TRY(read_cell());
      if (at_ == text_.size() || end_line()) return {};
      ++at_;  // the comma
    }
  }

  Result<void> read_cell() {
    std::string& cell = rows_.back().cells.emplace_back();
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

  bool at_end_of_cell() const { return at_ == text_.size() || text_[at_] == ',' || line_end_length() > 0; }

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

  static tl::unexpected<Failure> malformed(int line, std::string reason) {
    return invalid("/" + std::to_string(line), std::move(reason));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::vector<CsvRow> rows_;
};

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view text) { return CsvReader{text}.read(); }

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
