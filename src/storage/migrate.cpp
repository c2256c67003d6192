#include "storage/migrate.h"

#include <algorithm>
#include <set>

#include "storage/database_error.h"

namespace quell::storage {
namespace {

struct Applied {
  int number;
  std::string name;
  Instant applied_at;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (number, name, applied_at))

Engine engine_of(const std::string& url) { return url.starts_with("sqlite") ? Engine::sqlite : Engine::postgresql; }

const char* table_of_migrations =
    "create table if not exists storage_migration (number bigint primary key, name text not null, "
    "applied_at bigint not null)";

// Two nodes that start at once must not both migrate: PostgreSQL's advisory lock, SQLite's write transaction.
void begin_alone(Connection& connection, Engine engine) {
  connection.begin(Access::write);
  if (engine == Engine::postgresql)
    connection.command(
        "select pg_advisory_xact_lock(7235421);"
        "create or replace function storage_refuse_change() returns trigger language plpgsql as "
        "$$ begin raise exception 'append only'; end $$");
  connection.command(table_of_migrations);
}

std::set<int> applied_numbers(Connection& connection) {
  std::set<int> numbers;
  for (const Applied& applied : connection.all<Applied>("select * from storage_migration", NoParameters{}))
    numbers.insert(applied.number);
  return numbers;
}

Result<void> refuse_newer(const std::set<int>& applied) {
  const auto& known = known_migrations();
  const auto is_known = [&](int number) {
    return std::ranges::any_of(known, [&](const Migration& migration) { return migration.number == number; });
  };
  if (std::ranges::all_of(applied, is_known)) return {};
  return fail(FailureKind::conflict, "storage.database_newer");
}

Result<std::vector<std::string>> apply_missing(Connection& connection, Engine engine) {
  begin_alone(connection, engine);
  const std::set<int> applied = applied_numbers(connection);
  TRY(refuse_newer(applied));
  std::vector<std::string> names;
  for (const Migration& migration : known_migrations()) {
    if (applied.contains(migration.number)) continue;
    connection.command(expanded(migration.sql, engine));
    connection.execute("insert into storage_migration (number, name, applied_at) values (:number, :name, :applied_at)",
                       Applied{migration.number, migration.name, wall_clock()});
    names.push_back(migration.name);
  }
  connection.commit();
  return names;
}

}  // namespace

Result<std::vector<std::string>> migrate(const std::string& url, const FaultReport& report) {
  static const KeyRing no_keys = *KeyRing::from_text(KeyRing::make_text("none"));  // migrations seal nothing
  std::unique_ptr<Connection> connection;
  try {
    connection = TRY(connect(url, no_keys, Access::create));
  } catch (const DatabaseError& error) {
    report(error.what());
    return fail(FailureKind::unavailable, "storage.cannot_open");
  }
  try {
    return apply_missing(*connection, engine_of(url));
  } catch (const DatabaseError& error) {
    report(error.what());
    return fail(FailureKind::unavailable, "storage.migration_failed");
  }
}

Result<void> require_migrated(Connection& connection) {
  std::set<int> applied;
  try {
    connection.begin(Access::read);
    applied = applied_numbers(connection);
    connection.commit();
  } catch (const DatabaseError& error) {
    if (error.trouble() != Trouble::statement) throw;
    return fail(FailureKind::conflict, "storage.migrations_missing");  // there is no table of migrations yet
  }
  TRY(refuse_newer(applied));
  if (applied.size() < known_migrations().size()) return fail(FailureKind::conflict, "storage.migrations_missing");
  return {};
}

}  // namespace quell::storage
