#include "bench/support/recording.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>

#include "bench/support/figures.h"
#include "storage/postgres_connection.h"
#include "storage/postgres_text.h"
#include "storage/sqlite_connection.h"

namespace quell::bench {
namespace {

using storage::NamedValue;
using storage::Value;

bool is_sqlite(const std::string& url) { return url.starts_with("sqlite://"); }
std::string path_of(const std::string& url) { return url.substr(std::strlen("sqlite://")); }

[[noreturn]] void give_up(const char* what, const std::string& sql) {
  std::fprintf(stderr, "%s: %s\n", what, sql.c_str());
  std::exit(1);
}

template <class Driver>
class Recording : public Driver {
 public:
  template <class... Arguments>
  explicit Recording(Steps* steps, const Arguments&... arguments) : Driver(arguments...), steps_(steps) {}

  // On SQLite these are no commands but statements of the driver's own.
  void begin(storage::Access access) override {
    note(std::is_same_v<Driver, storage::SqliteConnection> ? "begin immediate" : "begin");
    Driver::begin(access);
  }
  void commit() override {
    note("commit");
    Driver::commit();
  }
  void set_savepoint() override {
    note("savepoint verb");
    Driver::set_savepoint();
  }
  void release_savepoint() override {
    note("release savepoint verb");
    Driver::release_savepoint();
  }

 protected:
  std::int64_t run(std::string_view sql, std::span<const NamedValue> values,
                   const std::function<void(std::span<const NamedValue>)>& each_row) override {
    if (steps_) steps_->push_back({std::string{sql}, {values.begin(), values.end()}});
    return Driver::run(sql, values, each_row);
  }

 private:
  void note(const char* sql) {
    if (steps_) steps_->push_back({sql, {}});
  }

  Steps* steps_;
};

const Value& named(const Step& step, const std::string& name) {
  for (const NamedValue& value : step.values)
    if (name == value.name) return value.value;
  give_up("no value", step.sql);
}

bool is_command(const Step& step) {
  for (const char* word : {"begin", "commit", "rollback", "savepoint", "release"})
    if (step.sql.starts_with(word)) return true;
  return false;
}

// ---- sqlite3 ----

struct BareSqlite {
  sqlite3* database = nullptr;
  std::map<std::string, sqlite3_stmt*> statements;
};

void bind(sqlite3_stmt* statement, int at, const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) sqlite3_bind_int64(statement, at, *whole);
  else if (const auto* real = std::get_if<double>(&value)) sqlite3_bind_double(statement, at, *real);
  else if (const auto* text = std::get_if<std::string>(&value))
    sqlite3_bind_text(statement, at, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
  else sqlite3_bind_null(statement, at);
}

struct SqliteStep {
  sqlite3_stmt* statement;
  std::vector<const Value*> values;  // by place
};

SqliteStep ready(BareSqlite& bare, const Step& step) {
  sqlite3_stmt*& statement = bare.statements[step.sql];
  if (!statement && sqlite3_prepare_v3(bare.database, step.sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                                       nullptr) != SQLITE_OK)
    give_up(sqlite3_errmsg(bare.database), step.sql);
  SqliteStep made{statement, {}};
  for (int at = 1; at <= sqlite3_bind_parameter_count(statement); ++at)
    made.values.push_back(&named(step, sqlite3_bind_parameter_name(statement, at) + 1));
  return made;
}

std::size_t say(BareSqlite& bare, const SqliteStep& step) {
  for (std::size_t at = 0; at < step.values.size(); ++at)
    bind(step.statement, static_cast<int>(at) + 1, *step.values[at]);
  int code = 0;
  std::size_t bytes = 0;
  while ((code = sqlite3_step(step.statement)) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count(step.statement); ++column)
      if (sqlite3_column_text(step.statement, column))
        bytes += static_cast<std::size_t>(sqlite3_column_bytes(step.statement, column));
  if (code != SQLITE_DONE) give_up(sqlite3_errmsg(bare.database), sqlite3_sql(step.statement));
  sqlite3_reset(step.statement);
  return bytes;
}

double replay_sqlite(const std::string& path, const Steps& steps) {
  BareSqlite bare;
  sqlite3_open_v2(path.c_str(), &bare.database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  sqlite3_exec(bare.database,
               "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema "
               "= off; pragma temp_store = memory; pragma cache_size = -16000",
               nullptr, nullptr, nullptr);
  std::vector<SqliteStep> prepared;
  for (const Step& step : steps) prepared.push_back(ready(bare, step));
  const double before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
  for (const SqliteStep& step : prepared) say(bare, step);
  const double used = cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - before;
  for (const auto& [sql, statement] : bare.statements) sqlite3_finalize(statement);
  sqlite3_close(bare.database);
  return used;
}

// ---- libpq ----

struct PostgresStep {
  std::string name;  // of the prepared statement; empty: a command
  const std::string* sql;
  std::vector<std::optional<std::string>> texts;  // by place, as libpq sends them
};

std::optional<std::string> text_of(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return std::to_string(*real);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

void require(PGconn* connection, PGresult* result, const std::string& sql) {
  const auto status = PQresultStatus(result);
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) give_up(PQerrorMessage(connection), sql);
  std::size_t bytes = 0;
  for (int row = 0; row < PQntuples(result); ++row)
    for (int column = 0; column < PQnfields(result); ++column) bytes += std::strlen(PQgetvalue(result, row, column));
  PQclear(result);
}

PostgresStep ready(PGconn* connection, std::map<std::string, std::string>& names, const Step& step) {
  if (is_command(step)) return {{}, &step.sql, {}};
  const storage::PostgresText text = storage::to_postgres_text(step.sql);
  auto& name = names[step.sql];
  if (name.empty()) {
    name = "b" + std::to_string(names.size());
    require(connection, PQprepare(connection, name.c_str(), text.sql.c_str(), 0, nullptr), step.sql);
  }
  PostgresStep made{name, &step.sql, {}};
  for (const std::string& parameter : text.names) made.texts.push_back(text_of(named(step, parameter)));
  return made;
}

double replay_postgres(const std::string& url, const Steps& steps) {
  PGconn* connection = PQconnectdb(url.c_str());
  if (PQstatus(connection) != CONNECTION_OK) give_up(PQerrorMessage(connection), url);
  std::map<std::string, std::string> names;
  std::vector<PostgresStep> prepared;
  for (const Step& step : steps) prepared.push_back(ready(connection, names, step));
  const double before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
  std::vector<const char*> pointers;
  for (const PostgresStep& step : prepared) {
    pointers.clear();
    for (const auto& text : step.texts) pointers.push_back(text ? text->c_str() : nullptr);
    require(connection,
            step.name.empty() ? PQexec(connection, step.sql->c_str())
                              : PQexecPrepared(connection, step.name.c_str(), static_cast<int>(pointers.size()),
                                               pointers.data(), nullptr, nullptr, 0),
            *step.sql);
  }
  const double used = cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - before;
  PQfinish(connection);
  return used;
}

}  // namespace

std::unique_ptr<storage::Connection> recording_connection(const std::string& url, const KeyRing& keys, Steps* steps) {
  if (is_sqlite(url))
    return std::make_unique<Recording<storage::SqliteConnection>>(steps, path_of(url), keys, storage::Access::write);
  return std::make_unique<Recording<storage::PostgresConnection>>(steps, url, keys);
}

double replay(const std::string& url, const Steps& steps) {
  return is_sqlite(url) ? replay_sqlite(path_of(url), steps) : replay_postgres(url, steps);
}

}  // namespace quell::bench
