#include "apps/server/files.h"

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

}  // namespace quell::server
