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

struct SupplyWish {
  SupplyRequestId id;  // made by the caller
  SiteId site;
  Text<40> product;
  Vials vials;
  std::optional<Date> needed_on;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(SupplyWish, (), (id, site, product, vials, needed_on, note))

// A site asks the department for vials.
//
// Fails: not_permitted access.permission_missing, access.other_site   request_supply at the site
//        invalid_input inventory.nothing_reported, inventory.product_missing
//        conflict      inventory.id_used
Result<SupplyRequest> request_supply(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const SupplyWish& request);

struct SupplyWithdrawal {
  SupplyRequestId request;
};
BOOST_DESCRIBE_STRUCT(SupplyWithdrawal, (), (request))

// The site takes an open request back.
//
// Fails: as above, and not_found inventory.no_such_request, conflict inventory.request_decided
Result<SupplyRequest> withdraw_request(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                       const SupplyWithdrawal& request);

struct SupplyRequestFilter {
  std::optional<SiteId> site;  // absent: all sites
  std::optional<SupplyRequestState> state;
};
BOOST_DESCRIBE_STRUCT(SupplyRequestFilter, (), (site, state))

// Requests of a site or of all, the oldest first, at most 500.
//
// Fails: not_permitted access.permission_missing, access.other_site   of all sites: allot_supply
Result<std::vector<SupplyRequest>> list_requests(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                 const SupplyRequestFilter& filter);

// Fails: not_found inventory.no_such_request
Result<SupplyRequest> find_request(storage::Transaction& tx, const access::Actor& actor, const SupplyRequestId& id);

}  // namespace quell::inventory
