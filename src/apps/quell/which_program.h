#pragma once

#include <optional>
#include <string>

#include "storage/database.h"

namespace quell::command_line {

inline constexpr const char* program_help = "which program, where the database holds several";

// The program that a command is about: the one that was named, else the only one that is installed.
//
// Fails: not_found     server.no_program            none is installed yet
//        not_found     programs.program_unknown     the one that was named is not installed
//        invalid_input server.program_not_named     several are installed
Result<ProgramId> which_program(storage::Database& database, const std::optional<std::string>& named);

}  // namespace quell::command_line
