#pragma once

#include <optional>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct Transfer {
  LedgerEntryId id;  // made by the caller
  SiteId from;
  SiteId to;
  LotId lot;
  Vials vials;
  Instant occurred_at;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (id, from, to, lot, vials, occurred_at, note))

// Moves unopened vials between two sites of the actor's: one act, a line out and a line in.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock at both sites
//        invalid_input inventory.nothing_reported, inventory.same_site, inventory.in_the_future
//        not_found     inventory.no_such_lot
//        conflict      inventory.too_few_on_hand, inventory.id_used
Result<Posted> move_stock(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                          const Transfer& request);

}  // namespace quell::inventory
