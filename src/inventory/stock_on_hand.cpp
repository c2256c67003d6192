#include "inventory/stock_on_hand.h"

namespace quell::inventory {
namespace {

struct StockOnHandKey {
  SiteId site;
  LotId lot;
  Unit unit;
};
BOOST_DESCRIBE_STRUCT(StockOnHandKey, (), (site, lot, unit))

struct Balance {
  int on_hand;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (on_hand))

}  // namespace

int on_hand(storage::Transaction& tx, const SiteId& site, const LotId& lot, Unit unit) {
  const auto balance =
      tx.find<Balance>("select on_hand from inventory_stock where site = :site and lot = :lot and unit = :unit",
                       StockOnHandKey{site, lot, unit});
  return balance ? balance->on_hand : 0;
}

}  // namespace quell::inventory
