#include "inventory/stock_lot.h"

#include <algorithm>
#include <tuple>

namespace quell::inventory {

void order_for_use(std::vector<StockLot>& lots) {
  std::ranges::sort(lots, {}, [](const StockLot& stock) {
    return std::tuple{stock.usability != Usability::usable, stock.lot.expires_on, stock.lot.lot_number.value,
                      stock.lot.id.text};
  });
}

}  // namespace quell::inventory
