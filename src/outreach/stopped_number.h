#pragma once

#include <string>
#include <string_view>

#include "core/ids.h"
#include "core/instant.h"
#include "storage/transaction.h"

namespace quell::outreach {

// Who said STOP gets no text of the program any more, whatever record the number stands in. Kept is a keyed hash of the
// number. Numbers are E.164.
bool is_stopped(storage::Transaction& tx, const ProgramId& program, std::string_view number);
void stop_number(storage::Transaction& tx, const ProgramId& program, std::string_view number, Instant now);
void start_number(storage::Transaction& tx, const ProgramId& program, std::string_view number);

std::string hash_of_number(storage::Transaction& tx, const ProgramId& program, std::string_view number);

}  // namespace quell::outreach
