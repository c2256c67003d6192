#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/migration.h"

namespace quell::storage {

// Brings a new or older database up to this program, all missing migrations in one transaction; at most one program at
// a time does it, others wait. Returns the names of the migrations that were applied.
//
// Fails: invalid_input storage.url_unknown
//        unavailable   storage.cannot_open
//        conflict      storage.database_newer     a newer Quell migrated it; nothing is changed
//        unavailable   storage.migration_failed   nothing is changed
Result<std::vector<std::string>> migrate(const std::string& url, const FaultReport& report);

// Fails: conflict storage.database_newer, storage.migrations_missing
Result<void> require_migrated(Connection& connection);

}  // namespace quell::storage
