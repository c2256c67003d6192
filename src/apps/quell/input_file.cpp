#include "apps/quell/input_file.h"

namespace quell::command_line {

Result<std::ifstream> input_file(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  file.peek();  // a folder opens, and cannot be read; an empty file is one
  if (!file.is_open() || file.bad()) return fail(FailureKind::not_found, "server.file_not_found");
  file.clear();
  return file;
}

}  // namespace quell::command_line
