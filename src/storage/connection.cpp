#include "storage/connection.h"

#include "storage/postgres_connection.h"
#include "storage/sqlite_connection.h"

namespace quell::storage {

Result<std::unique_ptr<Connection>> connect(const std::string& url, const KeyRing& keys, Access access) {
  if (url.starts_with("sqlite://")) return std::make_unique<SqliteConnection>(url.substr(9), keys, access);
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return std::make_unique<PostgresConnection>(url, keys);
  return fail(FailureKind::invalid_input, "storage.url_unknown");
}

}  // namespace quell::storage
