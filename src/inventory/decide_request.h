#pragma once

#include <optional>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/supply.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct SupplyGrant {
  SupplyRequestId request;
  AllotmentId allotment;  // made by the caller
  Vials vials;            // all that was asked, or fewer, or more
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(SupplyGrant, (), (request, allotment, vials, note))

struct SupplyRefusal {
  SupplyRequestId request;
  Text<200> reason;  // the site reads it
};
BOOST_DESCRIBE_STRUCT(SupplyRefusal, (), (request, reason))

// Grants a site's request with an allotment.
//
// Fails: not_permitted access.permission_missing      allot_supply
//        not_found     inventory.no_such_request
//        conflict      inventory.request_decided      approved, declined or withdrawn before
//        conflict      inventory.too_little_supply, inventory.id_used
//        invalid_input inventory.nothing_reported
Result<SupplyRequest> approve_request(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const SupplyGrant& request);

// Fails: as above, and invalid_input inventory.reason_missing
Result<SupplyRequest> decline_request(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const SupplyRefusal& request);

}  // namespace quell::inventory
