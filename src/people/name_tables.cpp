#include "people/name_tables.h"

#include <cassert>

#include "core/csv.h"
#include "core/embedded_files.h"
#include "people/name_tokens.h"

namespace quell::people {
namespace {

std::string_view table_text(std::string_view path) {
  const auto text = embedded_file(path);
  assert(text);
  return *text;
}

NameTables read_name_tables() {
  NameTables tables;
  std::string_view lines = table_text("matching/nicknames.txt");
  std::uint16_t number = 0;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.starts_with('#')) continue;
    for (const std::string& name : name_tokens(line)) tables.nick_groups[name].push_back(number);
    ++number;
  }
  const auto rows = read_csv(table_text("matching/common_names.csv"));
  assert(rows);
  for (const CsvRow& row : *rows) {
    if (row.line == 1) continue;
    NameTables::Shares& shares = tables.common_names[row.cells.at(0)];
    (row.cells.at(1) == "given" ? shares.given : shares.family) = std::stof(row.cells.at(2)) / 100'000;
  }
  return tables;
}

}  // namespace

const NameTables& name_tables() {
  static const NameTables tables = read_name_tables();
  return tables;
}

}  // namespace quell::people
