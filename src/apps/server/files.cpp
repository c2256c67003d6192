#include "apps/server/files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

namespace quell::server {

Files files_of(std::map<std::string, std::string, std::less<>> contents) {
  const auto kept = std::make_shared<const std::map<std::string, std::string, std::less<>>>(std::move(contents));
  return {
      [kept](std::string_view path) -> std::optional<std::string_view> {
        const auto found = kept->find(path);
        if (found == kept->end()) return {};
        return found->second;
      },
      [kept](std::string_view folder) {
        std::vector<std::string> paths;
        for (auto entry = kept->lower_bound(folder); entry != kept->end() && entry->first.starts_with(folder); ++entry)
          paths.push_back(entry->first);
        return paths;
      },
  };
}

Files files_in(const std::string& directory, const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string, std::less<>> contents;
  for (const std::string& folder : folders) {
    const fs::path top = fs::path{directory} / folder;
    if (!fs::is_directory(top)) continue;
    for (const auto& entry : fs::recursive_directory_iterator{top}) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file{entry.path(), std::ios::binary};
      contents[fs::relative(entry.path(), directory).generic_string()] =
          std::string{std::istreambuf_iterator<char>{file}, {}};
    }
  }
  return files_of(std::move(contents));
}

}  // namespace quell::server
