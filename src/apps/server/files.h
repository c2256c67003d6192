#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quell::server {

// The files that the program carries: texts, templates, scripts, pictures. Paths as in the repository
// ("texts/en/server.json"). Contents live as long as the program.
struct Files {
  std::function<std::optional<std::string_view>(std::string_view path)> find;
  std::function<std::vector<std::string>(std::string_view folder)> under;  // all paths below, sorted
};

// From memory, for tests.
Files files_of(std::map<std::string, std::string, std::less<>> contents);

}  // namespace quell::server
