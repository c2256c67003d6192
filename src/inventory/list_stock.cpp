#include "inventory/list_stock.h"

#include <algorithm>
#include <map>

#include "inventory/ledger_entry.h"
#include "inventory/stock_permission.h"
#include "inventory/vial_rules.h"

namespace quell::inventory {
namespace {

struct ListStockKey {
  SiteId site;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(ListStockKey, (), (site, program_id))

struct LotBalance {
  LotId lot;
  Unit unit;
  int on_hand;
};
BOOST_DESCRIBE_STRUCT(LotBalance, (), (lot, unit, on_hand))

struct SetAside {
  std::string id;
  LotId lot;
  std::optional<SiteId> site;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(SetAside, (), (id, lot, site, reason))

std::map<LotId, StockLot> lots_at(storage::Transaction& tx, const ListStockKey& key, const TimeZone& zone,
                                  Instant now) {
  std::map<LotId, StockLot> lots;
  tx.each<Lot>(
      "select * from inventory_lot where program_id = :program_id and (id in (select lot from inventory_stock where "
      "site = :site and on_hand > 0) or id in (select lot from inventory_vial where site = :site and state = 'open'))",
      key, [&](Lot lot) {
        StockLot& stock = lots[lot.id];
        if (now >= expired_from(lot.expires_on, zone)) stock.usability = Usability::expired;
        stock.lot = std::move(lot);
      });
  tx.each<LotBalance>("select lot, unit, on_hand from inventory_stock where site = :site and on_hand > 0", key,
                      [&](const LotBalance& balance) {
                        const auto stock = lots.find(balance.lot);
                        if (stock == lots.end()) return;
                        if (balance.unit == Unit::vial) stock->second.vials = balance.on_hand;
                        else stock->second.doses_drawn = balance.on_hand;
                      });
  tx.each<SetAside>(
      "select id, lot, site, reason from inventory_quarantine where program_id = :program_id and ended_at is null "
      "and (site is null or site = :site) order by began_at",
      key, [&](const SetAside& set_aside) {
        const auto stock = lots.find(set_aside.lot);
        if (stock == lots.end()) return;
        if (stock->second.usability == Usability::usable) stock->second.usability = Usability::quarantined;
        stock->second.quarantine_reason = set_aside.reason;
        stock->second.quarantine = set_aside.site ? set_aside.id : "";
      });
  return lots;
}

}  // namespace

Result<SiteStock> list_stock(storage::Transaction& tx, const access::Actor& actor, Instant now,
                             const SiteChoice& request) {
  TRY(require_stock_view(actor, request.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const ListStockKey key{request.site, actor.program};
  auto lots = lots_at(tx, key, program.zone, now);

  SiteStock stock;
  tx.each<Vial>(
      "select * from inventory_vial where site = :site and program_id = :program_id and state = 'open' "
      "order by beyond_use_at, id",
      key, [&](Vial vial) {
        const StockLot& lot = lots.at(vial.lot);
        const bool usable = now < vial.beyond_use_at && lot.usability == Usability::usable;
        const int left = usable ? vial.doses_left() + vial.doses_waiting() : 0;
        stock.doses_left_in_open_vials += left;
        stock.open_vials.push_back({std::move(vial), lot.lot.lot_number, left});
      });
  for (auto& [id, lot] : lots) {
    if (lot.usability == Usability::usable) stock.usable_vials += lot.vials;
    stock.lots.push_back(std::move(lot));
  }
  order_for_use(stock.lots);
  return stock;
}

}  // namespace quell::inventory
