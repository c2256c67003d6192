#include "apps/quell/keys_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace quell::command_line {

Result<KeyRing> keys_in(const std::string& path) {
  std::ifstream file{path};
  if (!file) return fail(FailureKind::unavailable, "server.keys_not_found");
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  return KeyRing::from_text(text);
}

Result<void> write_keys(const std::string& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return fail(FailureKind::conflict, "server.keys_not_written");
  const bool kept = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
  close(file);
  if (!kept) return fail(FailureKind::unavailable, "server.keys_not_written");
  return {};
}

}  // namespace quell::command_line
