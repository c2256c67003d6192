#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::storage {

// One numbered step from an empty database to today's: "0001_storage.sql".
struct Migration {
  int number;
  std::string name;
  std::string sql;  // one text for both databases, with marked words
};

enum class Engine { sqlite, postgresql };

// All migrations that this program knows, by number.
const std::vector<Migration>& known_migrations();

// Replaces the marked words, each alone on its line:
//     @append_only(table)   triggers that refuse update and delete
std::string expanded(std::string_view sql, Engine engine);

}  // namespace quell::storage
