#include "core/write_json.h"

#include <fmt/format.h>

#include <cmath>

namespace quell {

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
        else out += c;
    }
  }
  out += '"';
}

void append_json(std::string& out, double number) {
  if (std::isfinite(number)) fmt::format_to(std::back_inserter(out), "{}", number);
  else out += "null";
}

}  // namespace quell
