#include "apps/quell/keys_file.h"

#include <fstream>
#include <iterator>

namespace quell::command_line {

Result<KeyRing> keys_in(const std::string& path) {
  std::ifstream file{path};
  if (!file) return fail(FailureKind::unavailable, "server.keys_not_found");
  const std::string text{std::istreambuf_iterator<char>{file}, {}};
  return KeyRing::from_text(text);
}

}  // namespace quell::command_line
