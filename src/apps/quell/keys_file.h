#pragma once

#include <string>

#include "core/key_ring.h"

namespace quell::command_line {

// Reads the department's key file. Fails: unavailable server.keys_not_found, and what KeyRing::from_text says
Result<KeyRing> keys_in(const std::string& path);

// Writes a new file that its owner alone may read; it is on disk when this returns.
// Fails: conflict server.keys_not_written      a file of that name is there
//        unavailable server.keys_not_written
Result<void> write_keys(const std::string& path, const std::string& text);

}  // namespace quell::command_line
