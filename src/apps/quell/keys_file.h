#pragma once

#include <string>

#include "core/key_ring.h"

namespace quell::command_line {

// Reads the department's key file. Fails: unavailable server.keys_not_found, and what KeyRing::from_text says
Result<KeyRing> keys_in(const std::string& path);

}  // namespace quell::command_line
