#include "core/json_schema.h"

namespace quell {

std::string schema_name(std::string_view demangled) {
  if (demangled.starts_with("quell::")) demangled.remove_prefix(7);
  std::string name;
  for (std::size_t i = 0; i < demangled.size(); ++i) {
    const char c = demangled[i];
    if (c == ':' && i + 1 < demangled.size() && demangled[i + 1] == ':') {
      name += '.';
      ++i;
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_') {
      name += c;
    } else if (!name.empty() && name.back() != '.') {
      name += '.';
    }
  }
  while (!name.empty() && name.back() == '.') name.pop_back();
  return name;
}

}  // namespace quell
