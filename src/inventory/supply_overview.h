#pragma once

#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "inventory/supply.h"
#include "storage/transaction.h"

namespace quell::inventory {

// Vials of one product that one site was allotted, and where they are.
struct SiteSupply {
  SiteId site;
  Text<40> product;
  int allotted = 0;
  int to_ship = 0;     // allotted, not yet sent
  int in_transit = 0;  // sent by the department or another site, not yet arrived
  int on_hand = 0;     // unopened at the site, whatever their source
  int requested = 0;   // in open requests
};
BOOST_DESCRIBE_STRUCT(SiteSupply, (), (site, product, allotted, to_ship, in_transit, on_hand, requested))

struct ProductSupply {
  Text<40> product;
  int received = 0;
  int allotted = 0;
  int unallotted = 0;
};
BOOST_DESCRIBE_STRUCT(ProductSupply, (), (product, received, allotted, unallotted))

struct SupplyOverview {
  std::vector<ProductSupply> products;
  std::vector<SiteSupply> sites;  // by site, then product
  int open_requests = 0;
};
BOOST_DESCRIBE_STRUCT(SupplyOverview, (), (products, sites, open_requests))

struct SupplyQuestion {};
BOOST_DESCRIBE_STRUCT(SupplyQuestion, (), ())

// The department's supply, what of it is not yet allotted, and what each site has, waits for and asks.
//
// Fails: not_permitted access.permission_missing   allot_supply
Result<SupplyOverview> supply_overview(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                       const SupplyQuestion& request);

}  // namespace quell::inventory
