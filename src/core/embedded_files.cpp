#include "core/embedded_files.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace {

struct Row {
  const char* path;
  const char* begin;
  const char* end;
};

}  // namespace

// Made by cmake/embed.cmake, sorted by path.
extern "C" const Row quell_embedded_table[];
extern "C" const std::uint64_t quell_embedded_count;

namespace quell {
namespace {

std::span<const Row> rows() { return {quell_embedded_table, static_cast<std::size_t>(quell_embedded_count)}; }

std::span<const Row> rows_from(std::string_view path) {
  const auto first =
      std::ranges::lower_bound(rows(), path, {}, [](const Row& row) { return std::string_view{row.path}; });
  return {first, rows().end()};
}

}  // namespace

std::optional<std::string_view> embedded_file(std::string_view path) {
  const auto found = rows_from(path);
  if (found.empty() || found.front().path != path) return {};
  return std::string_view{found.front().begin, found.front().end};
}

std::vector<std::string_view> embedded_files(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const Row& row : rows_from(prefix)) {
    if (!std::string_view{row.path}.starts_with(prefix)) break;
    paths.emplace_back(row.path);
  }
  return paths;
}

}  // namespace quell
