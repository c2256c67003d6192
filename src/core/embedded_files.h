#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace quell {

// The bytes of a file that travels inside the program: "migrations/0001_storage.sql", "texts/en/core.json",
// "packs/<name>/program.toml", "web/public/pages/home.mustache", "web/dist/..." (the built web pages). A zero byte
// follows the last one. Nothing where there is no such file.
std::optional<std::string_view> embedded_file(std::string_view path);

// The paths that begin with `prefix`, sorted.
std::vector<std::string_view> embedded_files(std::string_view prefix);

}  // namespace quell
