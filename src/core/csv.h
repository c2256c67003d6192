#pragma once

#include <functional>
#include <iosfwd>
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
// Fails: invalid_input core.csv_quote_not_closed   the fault's field is "/LINE/CELL": the cell's first line, and which
// of
//                                                the line's cells it is, from 1
//        invalid_input core.csv_quote_misplaced    a quote inside a plain cell, or text after a closing quote
Result<std::vector<CsvRow>> read_csv(std::string_view text);

// A file that people bring, a record at a time: one of a million needs no more memory than one of ten. Beside what
// read_csv reads, cells may stand between semicolons or tabs, as spreadsheets write them where the comma is the decimal
// sign (the first line tells which), and letters may be Windows-1252 (core/text_encoding.h). What `visit` fails with
// ends it.
//
// Fails: as read_csv
//        unavailable core.file_not_read          the disk failed, or the network behind it
//        invalid_input core.csv_record_too_long   a record of over a megabyte: most likely a quote too many
Result<void> each_csv_row(std::istream& file, const std::function<Result<void>(const CsvRow&)>& visit);

// Appends one record that ends with CR LF. Quotes only the cells that need it.
void append_csv_row(std::string& out, const std::vector<std::string>& cells);

}  // namespace quell
