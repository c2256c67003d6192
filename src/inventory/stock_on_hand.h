#pragma once

#include "core/ids.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

// How many unopened vials, or drawn doses, of a lot a site has. Not a guard: between looking and taking another may
// take, unless the caller is in an act.
int on_hand(storage::Transaction& tx, const SiteId& site, const LotId& lot, Unit unit);

}  // namespace quell::inventory
