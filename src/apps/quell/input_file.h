#pragma once

#include <fstream>
#include <string>

#include "core/result.h"

namespace quell::command_line {

// A file that a command was given, to be read from its beginning. A folder is none.
//
// Fails: not_found server.file_not_found
Result<std::ifstream> input_file(const std::string& path);

}  // namespace quell::command_line
