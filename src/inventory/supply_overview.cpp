#include "inventory/supply_overview.h"

#include <map>

namespace quell::inventory {
namespace {

struct SupplyOverviewKey {
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(SupplyOverviewKey, (), (program_id))

struct Count {
  int number;
};
BOOST_DESCRIBE_STRUCT(Count, (), (number))

// Each table tells its part; a site and product without a row in one has zero of it.
constexpr const char* by_site =
    "select site, product, cast(sum(allotted) as bigint) as allotted, cast(sum(to_ship) as bigint) as to_ship, "
    "cast(sum(in_transit) as bigint) as in_transit, cast(sum(on_hand) as bigint) as on_hand, "
    "cast(sum(requested) as bigint) as requested from ("
    "select site, product, vials as allotted, vials - shipped as to_ship, 0 as in_transit, 0 as on_hand, "
    "0 as requested from inventory_allotment where program_id = :program_id "
    "union all select site, product, 0, 0, vials, 0, 0 from inventory_shipment "
    "where program_id = :program_id and state = 'sent' "
    "union all select to_site, product, 0, 0, vials, 0, 0 from inventory_transfer "
    "where program_id = :program_id and state = 'sent' "
    "union all select s.site, l.product, 0, 0, 0, s.on_hand, 0 from inventory_stock s "
    "join inventory_lot l on l.id = s.lot where s.program_id = :program_id and s.unit = 'vial' and s.on_hand > 0 "
    "union all select site, product, 0, 0, 0, 0, vials from inventory_supply_request "
    "where program_id = :program_id and state = 'open') parts group by site, product order by site, product";

}  // namespace

Result<SupplyOverview> supply_overview(storage::Transaction& tx, const access::Actor& actor, Instant,
                                       const SupplyQuestion&) {
  TRY(access::require(actor, access::Permission::allot_supply));
  const SupplyOverviewKey key{actor.program};
  SupplyOverview overview;
  tx.each<Supply>(
      "select product, received, allotted from inventory_supply where program_id = :program_id order by product", key,
      [&](const Supply& supply) {
        overview.products.push_back({supply.product, supply.received, supply.allotted, supply.unallotted()});
      });
  overview.sites = tx.all<SiteSupply>(by_site, key);
  overview.open_requests = tx.find<Count>(
                                 "select count(*) as number from inventory_supply_request "
                                 "where program_id = :program_id and state = 'open'",
                                 key)
                               ->number;
  return overview;
}

}  // namespace quell::inventory
