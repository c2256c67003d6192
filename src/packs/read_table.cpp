#include "packs/read_table.h"

#include <algorithm>
#include <charconv>

#include "core/csv.h"

namespace quell::packs {
namespace {

int line_of(const Failure& failure) {
  const std::string& field = failure.faults.front().field;  // "/12/3"
  int line = 0;
  std::from_chars(field.data() + 1, field.data() + field.size(), line);
  return line;
}

bool columns_are_named(const std::string& file, const CsvRow& header, std::vector<Problem>& problems) {
  for (const std::string& name : header.cells) {
    const bool twice = std::count(header.cells.begin(), header.cells.end(), name) > 1;
    if (!name.empty() && !twice) continue;
    problems.push_back({ProblemKind::file_unreadable, file, header.line,
                        twice ? "The column \"" + name + "\" comes twice." : "A column has no name.",
                        "Give each column of the first row its own name."});
    return false;
  }
  return true;
}

}  // namespace

std::vector<Node> read_table(const std::string& file, std::string_view text, std::vector<Problem>& problems) {
  const auto rows = read_csv(text);
  if (!rows) {
    problems.push_back({ProblemKind::file_unreadable, file, line_of(rows.error()), "A quote is out of place.",
                        "Put the whole cell in double quotes, and write a quote inside it twice."});
    return {};
  }
  if (rows->empty()) {
    problems.push_back({ProblemKind::file_unreadable, file, 1, "The file is empty.",
                        "Write the names of the columns in the first row."});
    return {};
  }
  const CsvRow& header = rows->front();
  if (!columns_are_named(file, header, problems)) return {};

  std::vector<Node> nodes;
  for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
    if (row->cells.size() != header.cells.size()) {
      problems.push_back({ProblemKind::file_unreadable, file, row->line,
                          "The row has " + std::to_string(row->cells.size()) + " cells, the first row has " +
                              std::to_string(header.cells.size()) + ".",
                          "Add or take out commas; a cell that holds a comma needs double quotes."});
      continue;
    }
    NodeTable cells;
    for (std::size_t i = 0; i < header.cells.size(); ++i)
      cells.push_back({header.cells[i], {row->cells[i], row->line}});
    nodes.push_back({std::move(cells), row->line});
  }
  return nodes;
}

}  // namespace quell::packs
