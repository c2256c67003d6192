#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::storage {

// A statement with :names rewritten to the $1, $2 that PostgreSQL knows; a name that comes twice is one parameter.
struct PostgresText {
  std::string sql;
  std::vector<std::string> names;  // of $1, $2, ...
};

// Leaves quoted texts alone.
PostgresText to_postgres_text(std::string_view sql);

}  // namespace quell::storage
