#pragma once

#include "core/result.h"
#include "people/match_csv.h"

namespace quell::command_line {

// Says on standard error how many birth dates tell no day, and where the first stands; nothing where there are none.
void tell_unread(const people::UnreadBirthDates& unread);

// All that was printed has left the program.
//
// Fails: unavailable server.output_not_written
Result<void> output_written();

}  // namespace quell::command_line
