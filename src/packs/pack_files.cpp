#include "packs/pack_files.h"

#include <fstream>
#include <iterator>

namespace quell::packs {
namespace {

constexpr std::size_t files_max = 200;
constexpr std::uintmax_t bytes_max = 16u << 20;

bool is_hidden(const std::filesystem::path& path) { return path.filename().string().starts_with('.'); }

}  // namespace

Result<PackFiles> read_pack_files(const std::filesystem::path& folder) {
  const auto not_found = [] { return fail(FailureKind::not_found, "packs.folder_not_found"); };
  std::error_code error;
  std::filesystem::recursive_directory_iterator entries{folder, error};
  if (error) return not_found();

  PackFiles files;
  std::uintmax_t bytes = 0;
  for (const std::filesystem::recursive_directory_iterator end; entries != end; entries.increment(error)) {
    if (error) return not_found();
    if (is_hidden(entries->path())) {
      entries.disable_recursion_pending();
      continue;
    }
    if (!entries->is_regular_file(error)) continue;
    bytes += entries->file_size(error);
    if (error) return not_found();
    if (bytes > bytes_max || files.size() == files_max)
      return fail(FailureKind::invalid_input, "packs.folder_too_large");
    std::ifstream stream{entries->path(), std::ios::binary};
    std::string content{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream.is_open() || stream.bad()) return not_found();
    files.emplace(entries->path().lexically_relative(folder).generic_string(), std::move(content));
  }
  return files;
}

}  // namespace quell::packs
