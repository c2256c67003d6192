#pragma once

#include "core/seed.h"
#include "packs/pack.h"
#include "storage/transaction.h"

namespace quell::demo {

// A few invented people who wait on the demo's first morning: for a place that comes free, and for a call.
// Fails: as the verbs do; none is expected of a pack that travels in the program.
Result<void> add_people_who_wait(storage::Transaction& tx, const ProgramId& program, const packs::Pack& pack,
                                 Instant first_morning, Seed& seed);

}  // namespace quell::demo
