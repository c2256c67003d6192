#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace quell {

// One record of a CSV file, with the line on which it begins (a quoted cell may hold line feeds).
struct CsvRow {
  int line = 0;
  std::vector<std::string> cells;
};

// Reads RFC 4180: commas, cells in double quotes where needed, "" for a quote in such a cell, lines that end with LF or
// CR LF. A byte order mark in front and empty lines are passed over. How many cells a row must have is the caller's
// matter.
//
// Debian's libcsv was refused: it tells no line numbers, and this is shorter than its wrapper would be.
//
// Fails: invalid_input core.csv_quote_not_closed   the fault's field is "/LINE" of the cell's first line
//        invalid_input core.csv_quote_misplaced    a quote inside a plain cell, or text after a closing quote
Result<std::vector<CsvRow>> read_csv(std::string_view text);

// Appends one record that ends with CR LF. Quotes only the cells that need it.
void append_csv_row(std::string& out, const std::vector<std::string>& cells);

}  // namespace quell
