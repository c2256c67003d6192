#pragma once

#include <string>

#include "storage/connection.h"
#include "storage/database_error.h"
#include "storage/postgres_connection.h"
#include "storage/sqlite_connection.h"

namespace quell {

// When a connection fails on purpose: at the `at`th statement of a verb, after it took effect, or at the commit.
struct PlannedFault {
  enum class At { statement, commit, never };
  At at = At::never;
  int statement = 0;
  storage::Trouble trouble = storage::Trouble::statement;
  int seen = 0;
  bool happened = false;
};

// A driver's own connection, but for the fault.
template <class Driver>
class FaultyConnection : public Driver {
 public:
  template <class... Arguments>
  explicit FaultyConnection(PlannedFault& plan, const Arguments&... arguments) : Driver(arguments...), plan_(plan) {}

  void commit() override {
    if (plan_.at == PlannedFault::At::commit) happen();
    Driver::commit();
  }

 protected:
  std::int64_t run(std::string_view sql, std::span<const storage::NamedValue> parameters,
                   const std::function<void(std::span<const storage::NamedValue>)>& each_row) override {
    const std::int64_t changed = Driver::run(sql, parameters, each_row);
    if (plan_.at == PlannedFault::At::statement && ++plan_.seen == plan_.statement) happen();
    return changed;
  }

 private:
  // Once only: what runs again may succeed.
  void happen() {
    plan_.happened = true;
    plan_.at = PlannedFault::At::never;
    throw storage::DatabaseError(plan_.trouble, "on purpose", "a statement");
  }

  PlannedFault& plan_;
};

inline std::unique_ptr<storage::Connection> faulty_connection(PlannedFault& plan, const std::string& url,
                                                              const KeyRing& keys) {
  if (url.starts_with("sqlite://"))
    return std::make_unique<FaultyConnection<storage::SqliteConnection>>(plan, url.substr(9), keys,
                                                                         storage::Access::write);
  return std::make_unique<FaultyConnection<storage::PostgresConnection>>(plan, url, keys);
}

}  // namespace quell
