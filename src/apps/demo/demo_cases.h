#pragma once

#include "core/seed.h"
#include "packs/pack.h"
#include "storage/transaction.h"

namespace quell::demo {

// What an investigator finds on the first morning: results of invented people that opened cases, one of them
// interviewed, and contacts whose days run out at different times. Nothing of them is in the public counts.
Result<void> add_cases(storage::Transaction& tx, const ProgramId& program, const packs::Pack& pack,
                       Instant first_morning, Seed& seed);

}  // namespace quell::demo
