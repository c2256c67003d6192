#include "storage/postgres_text.h"

#include <algorithm>

namespace quell::storage {
namespace {

bool is_name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

std::size_t number_of(std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin()) + 1;
  names.emplace_back(name);
  return names.size();
}

}  // namespace

PostgresText to_postgres_text(std::string_view sql) {
  PostgresText text;
  bool quoted = false;
  for (std::size_t at = 0; at < sql.size();) {
    const char c = sql[at++];
    if (c == '\'') quoted = !quoted;
    const bool starts_name = c == ':' && !quoted && at < sql.size() && is_name_character(sql[at]);
    if (!starts_name) {
      text.sql += c;
      continue;
    }
    std::size_t end = at;
    while (end < sql.size() && is_name_character(sql[end])) ++end;
    text.sql += "$" + std::to_string(number_of(text.names, sql.substr(at, end - at)));
    at = end;
  }
  return text;
}

}  // namespace quell::storage
