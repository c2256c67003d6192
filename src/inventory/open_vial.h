#pragma once

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/act.h"
#include "inventory/lot.h"
#include "inventory/vial.h"
#include "inventory/vial_rules.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct VialOpening {
  LedgerEntryId id;  // made by the caller
  SiteId site;
  LotId lot;
  Text<40> route;       // the pack's id of the route that it is drawn for: it decides what the vial yields
  Instant occurred_at;  // the puncture
};
BOOST_DESCRIBE_STRUCT(VialOpening, (), (id, site, lot, route, occurred_at))

// Takes one unopened vial off the shelf and starts its clock.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock or give_doses at the site
//        not_found     inventory.no_such_lot
//        conflict      inventory.lot_expired       when it was opened
//        conflict      inventory.lot_quarantined   the lot must not be used here
//        conflict      inventory.too_few_on_hand   no unopened vial of the lot is at the site
//        invalid_input inventory.in_the_future
//        invalid_input inventory.route_not_in_pack
//        conflict      inventory.id_used
Result<Vial> open_vial(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                       const VialOpening& request);

// The same under rules that are known already.
Result<Vial> open_vial_under(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const VialRules& rules, const VialOpening& request);

// The same within an act, without asking for right, expiry or quarantine: for what has happened already.
// Fails: conflict inventory.too_few_on_hand
Result<Vial> open_vial_in(storage::Transaction& tx, const access::Actor& actor, Act& act, const VialRules& rules,
                          const SiteId& site, const Lot& lot);

}  // namespace quell::inventory
