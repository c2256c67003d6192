#include "apps/server/embedded.h"

#include "core/embedded_files.h"

namespace quell::server {

Files embedded_in_the_program() {
  return {
      [](std::string_view path) { return embedded_file(path); },
      [](std::string_view folder) {
        const auto paths = embedded_files(folder);
        return std::vector<std::string>{paths.begin(), paths.end()};
      },
  };
}

}  // namespace quell::server
