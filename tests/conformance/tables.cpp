#include "tests/conformance/tables.h"

#include <algorithm>
#include <set>

#include "core/sealing.h"

namespace quell::conformance {
namespace {

struct Column {
  std::string table_name;
  std::string column_name;
};
BOOST_DESCRIBE_STRUCT(Column, (), (table_name, column_name))

struct Line {
  std::string line;
};
BOOST_DESCRIBE_STRUCT(Line, (), (line))

const std::set<std::string, std::less<>> left_out{"access_audit_event",  "access_audit_subject", "access_audit_waiting",
                                                  "access_audit_seal",   "access_audit_head",    "access_sign_in",
                                                  "access_attempt_limit"};

std::string columns_query(storage::Engine engine) {
  if (engine == storage::Engine::sqlite)
    return "select m.name as table_name, p.name as column_name from sqlite_master m, pragma_table_info(m.name) p "
           "where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, p.cid";
  return "select cast(table_name as text) as table_name, cast(column_name as text) as column_name "
         "from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position";
}

// By table, "select … as line from …".
using Queries = std::map<std::string, std::string>;

const Queries& queries(WholeServer& server) {
  static std::map<storage::Engine, Queries> known;
  Queries& of_engine = known[server.engine];
  if (!of_engine.empty()) return of_engine;
  std::map<std::string, std::string> expressions;
  const auto columns = server.database().read([&](storage::Transaction& tx) -> Result<std::vector<Column>> {
    return tx.all<Column>(columns_query(server.engine), storage::NoParameters{});
  });
  for (const Column& column : columns.value()) {
    std::string& expression = expressions[column.table_name];
    if (!expression.empty()) expression += " || '|' || ";
    expression += "coalesce(cast(" + column.column_name + " as text), '~')";
  }
  for (const auto& [table, expression] : expressions)
    of_engine[table] = "select " + expression + " as line from " + table;
  return of_engine;
}

std::vector<std::string> lines_of(storage::Transaction& tx, const std::string& query) {
  std::vector<std::string> lines;
  tx.each<Line>(query, storage::NoParameters{}, [&](Line row) { lines.push_back(std::move(row.line)); });
  std::ranges::sort(lines);
  return lines;
}

}  // namespace

Tables tables_of(WholeServer& server) {
  const Queries& all = queries(server);
  Tables tables;
  (void)server.database().read([&](storage::Transaction& tx) -> Result<void> {
    for (const auto& [table, query] : all) {
      if (left_out.contains(table)) continue;
      std::string content;
      for (const std::string& line : lines_of(tx, query)) content += line + "\n";
      tables[table] = sha256_hex(content);
    }
    return {};
  });
  return tables;
}

std::string changed(const Tables& before, const Tables& after) {
  std::string names;
  for (const auto& [table, content] : after)
    if (before.at(table) != content) names += (names.empty() ? "" : ", ") + table;
  return names;
}

std::string table_that_holds(WholeServer& server, const std::string& text) {
  const Queries& all = queries(server);
  std::string found;
  (void)server.database().read([&](storage::Transaction& tx) -> Result<void> {
    for (const auto& [table, query] : all)
      for (const std::string& line : lines_of(tx, query))
        if (line.find(text) != std::string::npos) found = table;
    return {};
  });
  return found;
}

}  // namespace quell::conformance
