#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::inventory {

inline constexpr const char* discrepancy_task = "inventory.discrepancy";

// Opens a task for the site's stock keepers: find out why shelf and ledger differ. Its subject is the line that
// differs; it is due within a day.
worklist::Task open_discrepancy(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                const LedgerEntry& entry);

}  // namespace quell::inventory
