#pragma once

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/supply.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct SupplyArrival {
  SupplyEntryId id;  // made by the caller
  Text<40> product;
  int vials;  // negative where an earlier entry was too high
  Date received_on;
  Text<200> source;  // "federal order 1182", "returned by a site"
};
BOOST_DESCRIBE_STRUCT(SupplyArrival, (), (id, product, vials, received_on, source))

// Adds to what the department can allot. Entries never change; a mistake is corrected by a negative one.
//
// Fails: not_permitted access.permission_missing      allot_supply
//        invalid_input inventory.nothing_reported     zero vials, or more than a million
//        invalid_input inventory.product_missing      the pack has no such product
//        invalid_input inventory.received_in_future, inventory.received_too_early   at "/received_on": after today, or
//                                                     more than a year before the program begins
//        conflict      inventory.supply_is_allotted   less than what is allotted already would be left
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<Supply> record_supply(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const SupplyArrival& request);

// The pack's id of the product, checked. Fails: invalid_input inventory.product_missing
Result<void> require_product(storage::Transaction& tx, const access::Actor& actor, Instant now,
                             const Text<40>& product);

// What there is of a product; nothing yet is zero of it.
Supply supply_of(storage::Transaction& tx, const access::Actor& actor, const Text<40>& product);

// Tells upper rooms that supply or its promise to sites changed: inventory.supply_changed, about the program.
void announce_supply(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed);

}  // namespace quell::inventory
