#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/supply.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct ShippingOrder {
  ShipmentId id;  // made by the caller
  AllotmentId allotment;
  Vials vials;
  Date expected_on;
  std::optional<Text<200>> note;  // carrier, tracking number
};
BOOST_DESCRIBE_STRUCT(ShippingOrder, (), (id, allotment, vials, expected_on, note))

struct ShipmentChoice {
  ShipmentId shipment;
};
BOOST_DESCRIBE_STRUCT(ShipmentChoice, (), (shipment))

// Sends allotted vials on their way. The site receives them with receive_shipment, naming the shipment.
//
// Fails: not_permitted access.permission_missing       allot_supply
//        invalid_input inventory.nothing_reported
//        not_found     inventory.no_such_allotment
//        invalid_input inventory.expected_in_past      at "/expected_on"
//        conflict      inventory.more_than_allotted    nothing is written
//        conflict      inventory.id_used
Result<Shipment> ship_vials(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const ShippingOrder& request);

// Calls a shipment back of which nothing has arrived; its vials can be shipped again.
//
// Fails: not_permitted access.permission_missing
//        not_found     inventory.no_such_shipment
//        conflict      inventory.shipment_arrived
Result<Shipment> cancel_shipment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const ShipmentChoice& request);

struct ShipmentFilter {
  std::optional<SiteId> site;  // absent: all sites
  std::optional<ShipmentState> state;
};
BOOST_DESCRIBE_STRUCT(ShipmentFilter, (), (site, state))

// Shipments to a site or to all, the first expected first, at most 500.
//
// Fails: not_permitted access.permission_missing, access.other_site   of all sites: allot_supply
Result<std::vector<Shipment>> list_shipments(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                             const ShipmentFilter& filter);

// Vials of a shipment that were received, or with a negative number taken back by an undo.
// Fails: not_found inventory.no_such_shipment   none to this site, or it was called back
Result<Shipment> note_arrival(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const ShipmentId& shipment, const SiteId& site, int vials);

}  // namespace quell::inventory
