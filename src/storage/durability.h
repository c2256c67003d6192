#pragma once

#include <string>

#include "core/result.h"
#include "storage/connection.h"

namespace quell::storage {

// Refuses a PostgreSQL server that could lose what it acknowledged (P6), or whose text does not sort as SQLite's does.
// SQLite files are opened durable and pass.
//
// Fails: unavailable storage.not_durable   fsync, full_page_writes or synchronous_commit is off
//        unavailable storage.not_utf8_c    the database's encoding is not UTF8 or its collation is not C
Result<void> require_durable(Connection& connection, const std::string& url);

}  // namespace quell::storage
