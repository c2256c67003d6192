#include "tests/property/everything_kept.h"

namespace quell {
namespace {

struct Name {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Name, (), (name))

std::vector<Name> tables_of(storage::Connection& connection, storage::Engine engine) {
  return connection.all<Name>(
      engine == storage::Engine::sqlite
          ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
          : "select cast(tablename as text) as name from pg_tables where schemaname = 'public' order by tablename",
      storage::NoParameters{});
}

std::vector<Name> columns_of(storage::Connection& connection, storage::Engine engine, const std::string& table) {
  return connection.all<Name>(engine == storage::Engine::sqlite
                                  ? "select name from pragma_table_info('" + table + "')"
                                  : "select cast(column_name as text) as name from information_schema.columns where "
                                    "table_schema = 'public' and table_name = '" +
                                        table + "' order by ordinal_position",
                              storage::NoParameters{});
}

}  // namespace

EverythingKept::EverythingKept(storage::Engine engine, const std::string& url, const KeyRing& keys)
    : connection_(*storage::connect(url, keys, storage::Access::read)) {
  for (const Name& table : tables_of(*connection_, engine)) {
    std::string row = "'" + table.name + "'";
    for (const Name& column : columns_of(*connection_, engine, table.name))
      row += " || '|' || coalesce(cast(" + column.name + " as text), '-')";
    question_ += (question_.empty() ? "select " : " union all select ") + row + " as name from " + table.name;
  }
  question_ += " order by name";
}

std::vector<std::string> EverythingKept::rows() {
  std::vector<std::string> rows;
  connection_->each<Name>(question_, storage::NoParameters{}, [&](const Name& row) { rows.push_back(row.name); });
  return rows;
}

}  // namespace quell
