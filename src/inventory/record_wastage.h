#pragma once

#include <optional>

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct WastageReport {
  LedgerEntryId id;  // made by the caller
  SiteId site;
  Unit unit;                   // unopened vials, or doses out of one opened vial
  std::optional<LotId> lot;    // of unopened vials
  std::optional<VialId> vial;  // of doses
  int count;                   // of units, more than zero
  WastageReason reason;
  Instant occurred_at;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(WastageReport, (), (id, site, unit, lot, vial, count, reason, occurred_at, note))

// Writes off unopened vials, or doses of an opened vial: first those that wait in syringes, then as many more as were
// drawn and lost. What is left in a vial that is thrown away is written off by close_vial.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock or give_doses at the site
//        invalid_input inventory.nothing_reported   count is zero or less
//        invalid_input inventory.lot_missing        unopened vials of which lot?
//        invalid_input inventory.vial_missing       doses of which vial?
//        not_found     inventory.no_such_lot, inventory.no_such_vial
//        conflict      inventory.too_few_on_hand    more than the site holds; nothing is written
//        conflict      inventory.vial_is_empty      more doses than the vial could hold; nothing is written
//        invalid_input inventory.in_the_future
//        conflict      inventory.id_used
Result<Posted> record_wastage(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const WastageReport& request);

}  // namespace quell::inventory
