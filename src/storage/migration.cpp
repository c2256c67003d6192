#include "storage/migration.h"

#include <algorithm>
#include <charconv>

#include "core/embedded_files.h"

namespace quell::storage {
namespace {

std::string append_only(const std::string& table, Engine engine) {
  if (engine == Engine::postgresql)
    return "create trigger " + table + "_is_append_only before update or delete on " + table +
           " for each row execute function storage_refuse_change();\n";
  const auto refuse = [&](const std::string& change) {
    return "create trigger " + table + "_refuses_" + change + " before " + change + " on " + table +
           " begin select raise(abort, 'append only'); end;\n";
  };
  return refuse("update") + refuse("delete");
}

}  // namespace

const std::vector<Migration>& known_migrations() {
  static const std::vector<Migration> migrations = [] {
    constexpr std::string_view folder = "migrations/";
    std::vector<Migration> found;
    for (const std::string_view path : embedded_files(folder)) {
      const std::string_view name = path.substr(folder.size());
      int number = 0;
      std::from_chars(name.data(), name.data() + 4, number);
      found.push_back({number, std::string{name}, std::string{*embedded_file(path)}});
    }
    std::ranges::sort(found, {}, &Migration::number);
    return found;
  }();
  return migrations;
}

std::string expanded(std::string_view sql, Engine engine) {
  constexpr std::string_view mark = "@append_only(";
  std::string text;
  while (!sql.empty()) {
    const auto start = sql.find(mark);
    text += sql.substr(0, start);
    if (start == std::string_view::npos) break;
    sql.remove_prefix(start + mark.size());
    const auto end = sql.find(')');
    text += append_only(std::string{sql.substr(0, end)}, engine);
    sql.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace quell::storage
