#pragma once

// What commands share that print a one-time link.

#include <functional>

#include "access/one_time_link.h"
#include "storage/database.h"

namespace quell::command_line {

using MakeLink = std::function<Result<access::OneTimeLink>(storage::Transaction&, Instant now, Seed)>;

// Runs the verb as the system, with its audit event.
Result<access::OneTimeLink> write_link(storage::Database& database, const ProgramId& program,
                                       const std::string& operation, const MakeLink& make);

void print_link(const std::string& origin, const access::OneTimeLink& link);

}  // namespace quell::command_line
