#include "storage/sqlite_connection.h"

#include "core/seed.h"
#include "storage/database_error.h"

namespace quell::storage {
namespace {

// Puts a cached statement back as it was, however its use ended: an open statement would hold a lock past its verb.
struct Borrowed {
  sqlite3_stmt* statement;
  ~Borrowed() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

Trouble trouble_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Trouble::run_again;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOMEM: return Trouble::ended;
    case SQLITE_CANTOPEN:
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return Trouble::lost;
    default: return Trouble::statement;
  }
}

// A statement nearly always gets the same struct: `guess` is where its value stood before.
const Value& value_named(std::span<const NamedValue> values, const std::string& name, std::size_t& guess) {
  if (guess < values.size() && name == values[guess].name) return values[guess].value;
  for (guess = 0; guess < values.size(); ++guess)
    if (name == values[guess].name) return values[guess].value;
  throw std::logic_error("no parameter for :" + name);
}

// Texts are bound without a copy: the parameters outlive the statement's run.
int bind(sqlite3_stmt* statement, int at, const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement, at, *whole);
  if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement, at, *real);
  if (const auto* text = std::get_if<std::string>(&value))
    return sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
  return sqlite3_bind_null(statement, at);
}

Value column(sqlite3_stmt* statement, int at) {
  switch (sqlite3_column_type(statement, at)) {
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, at)};
    case SQLITE_FLOAT: return sqlite3_column_double(statement, at);
    case SQLITE_NULL: return {};
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, at));
      return std::string{text, static_cast<std::size_t>(sqlite3_column_bytes(statement, at))};
    }
  }
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, const KeyRing& keys, Access access) : Connection(keys) {
  // Nobody reads SQLite's count of its memory, and counting takes a lock for each piece. Only the first call acts.
  [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  const auto question = path.find("?vfs=");
  const std::string vfs = question == std::string::npos ? "" : path.substr(question + 5);
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (access == Access::create ? SQLITE_OPEN_CREATE : 0);
  const int code =
      sqlite3_open_v2(path.substr(0, question).c_str(), &connection_, flags, vfs.empty() ? nullptr : vfs.c_str());
  if (code != SQLITE_OK) {
    sqlite3_close(connection_);
    throw DatabaseError(Trouble::lost, "SQLite " + std::to_string(code), "open");
  }
  sqlite3_extended_result_codes(connection_, 1);
  sqlite3_busy_timeout(connection_, 10'000);
  stream_ = Seed::fresh().next_id<EventId>().text;
  command(
      "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off; "
      "pragma temp_store = memory; pragma cache_size = -16000");
  if (access == Access::read) command("pragma query_only = on");
}

SqliteConnection::~SqliteConnection() {
  for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement.handle);
  sqlite3_close(connection_);
}

// What begins and ends each verb is prepared once, as all that verbs say is; it is no statement of a verb.
void SqliteConnection::begin(Access access) {
  SqliteConnection::run(access == Access::write ? "begin immediate" : "begin", {}, {});
}
void SqliteConnection::commit() { SqliteConnection::run("commit", {}, {}); }
void SqliteConnection::set_savepoint() { SqliteConnection::run("savepoint verb", {}, {}); }
void SqliteConnection::release_savepoint() { SqliteConnection::run("release savepoint verb", {}, {}); }

void SqliteConnection::command(const std::string& sql) {
  check(sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr), sql);
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<const NamedValue> parameters,
                                   const std::function<void(Columns)>& each_row) {
  auto& [statement, names] = prepared(sql);
  if (sqlite3_stmt_busy(statement) != 0) throw std::logic_error("a statement may not run inside itself");
  const Borrowed borrowed{statement};
  for (int at = 1; Parameter & parameter : names)
    check(bind(statement, at++, value_named(parameters, parameter.name, parameter.guess)), sql);

  const std::int64_t changes_before = sqlite3_total_changes64(connection_);
  std::vector<NamedValue> columns;
  int step = 0;
  while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
    columns.clear();
    for (int at = 0; at < sqlite3_column_count(statement); ++at)
      columns.push_back({sqlite3_column_name(statement, at), column(statement, at)});
    each_row(columns);
  }
  check(step == SQLITE_DONE ? SQLITE_OK : step, sql);
  if (sqlite3_total_changes64(connection_) == changes_before) return 0;
  return sqlite3_changes64(connection_);
}

SqliteConnection::Statement& SqliteConnection::prepared(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
  Statement statement;
  check(sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement.handle, nullptr),
        sql);
  for (int at = 1; at <= sqlite3_bind_parameter_count(statement.handle); ++at)
    statement.parameters.push_back({sqlite3_bind_parameter_name(statement.handle, at) + 1});
  return statements_.emplace(sql, std::move(statement)).first->second;
}

void SqliteConnection::check(int code, std::string_view sql) const {
  if (code != SQLITE_OK) throw DatabaseError(trouble_of(code), "SQLite " + std::to_string(code), sql);
}

}  // namespace quell::storage
