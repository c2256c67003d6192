#pragma once

#include <optional>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct StockReturn {
  LedgerEntryId id;  // made by the caller
  SiteId site;
  LotId lot;
  Vials vials;
  Instant occurred_at;
  std::optional<Text<200>> note;  // to whom, and why
};
BOOST_DESCRIBE_STRUCT(StockReturn, (), (id, site, lot, vials, occurred_at, note))

// Unopened vials leave the site for the department or the manufacturer.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock at the site
//        invalid_input inventory.nothing_reported, inventory.in_the_future
//        not_found     inventory.no_such_lot
//        conflict      inventory.too_few_on_hand, inventory.id_used
Result<Posted> return_stock(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const StockReturn& request);

}  // namespace quell::inventory
