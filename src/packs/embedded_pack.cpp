#include "packs/embedded_pack.h"

#include "core/embedded_files.h"

namespace quell::packs {
namespace {

constexpr std::string_view packs_root = "packs/";

}  // namespace

PackFiles embedded_pack(std::string_view name) {
  const std::string folder = std::string{packs_root} + std::string{name} + "/";
  PackFiles files;
  for (const std::string_view path : embedded_files(folder))
    files.emplace(path.substr(folder.size()), embedded_file(path).value_or(""));
  return files;
}

std::vector<std::string> embedded_packs() {
  std::vector<std::string> names;
  for (const std::string_view path : embedded_files(packs_root)) {  // sorted, so the files of one pack stand together
    const std::string_view inside = path.substr(packs_root.size());
    const std::size_t slash = inside.find('/');
    if (slash == std::string_view::npos) continue;
    if (names.empty() || names.back() != inside.substr(0, slash)) names.emplace_back(inside.substr(0, slash));
  }
  return names;
}

}  // namespace quell::packs
