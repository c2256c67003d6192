#pragma once

#include <optional>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "inventory/lot.h"
#include "storage/transaction.h"

namespace quell::inventory {

// One lot of a delivery, as counted when the box was opened.
struct Delivery {
  LedgerEntryId id;  // made by the caller
  SiteId site;
  LotFacts lot;
  Vials cartons;
  Vials vials_per_carton;
  Vials loose_vials;                   // whole vials outside full cartons
  Vials broken;                        // of all those, not usable
  std::optional<Vials> listed;         // what the packing list says, where it was compared
  std::optional<ShipmentId> shipment;  // the shipment that was expected, where there is one
  Instant occurred_at;
  std::optional<Text<200>> note;
  std::optional<bool> expired_to_quarantine = {};  // said after looking again: the lot has expired, and is set aside
};
BOOST_DESCRIBE_STRUCT(Delivery, (),
                      (id, site, lot, cartons, vials_per_carton, loose_vials, broken, listed, shipment, occurred_at,
                       note, expired_to_quarantine))

// Why a lot is set aside that had expired when it came. A code: pages say it in the reader's language.
inline constexpr const char* expired_on_arrival = "expired_on_arrival";

// Puts delivered vials into a site's stock; broken ones are received and wasted, so that both reports are right. Where
// the packing list says another number, a discrepancy task is opened. A lot that has expired is mostly a date typed
// wrong: it is taken only where that was said (expired_to_quarantine), and is set aside at the site.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock at the site
//        invalid_input inventory.nothing_reported      no vial
//        invalid_input inventory.more_broken_than_delivered
//        invalid_input inventory.too_many_vials        more than a million
//        invalid_input inventory.in_the_future, inventory.lot_number_missing, inventory.product_missing
//        not_found     inventory.no_such_shipment      the shipment named is not on its way to this site
//        conflict      inventory.expired_on_arrival    at "/lot/expires_on": look again, then say expired_to_quarantine
//        conflict      inventory.lot_differs           the lot is known with another expiration date
//        conflict      inventory.id_used
Result<Posted> receive_shipment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const Delivery& request);

}  // namespace quell::inventory
