#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "packs/node.h"

namespace quell::packs {

struct TomlFault {
  int line;
  std::string what;
};

// Reads TOML 1.0 into a table. Fails with the first fault: a pack's author corrects the syntax before all else. Times
// of day and date-times are faults too: a pack has days only.
tl::expected<Node, TomlFault> read_toml(std::string_view text);

}  // namespace quell::packs
