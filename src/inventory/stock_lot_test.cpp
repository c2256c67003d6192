#include "inventory/stock_lot.h"

#include <gtest/gtest.h>

namespace quell::inventory {
namespace {

StockLot stock(const std::string& number, Date expires_on, Usability usability = Usability::usable) {
  StockLot lot{};
  lot.lot.lot_number = {number};
  lot.lot.expires_on = expires_on;
  lot.usability = usability;
  return lot;
}

TEST(OrderForUse, puts_the_first_to_expire_first_and_what_must_not_be_used_last) {
  std::vector lots{stock("late", make_date(2023, 5, 1)), stock("aside", make_date(2022, 9, 1), Usability::quarantined),
                   stock("old", make_date(2022, 8, 1), Usability::expired), stock("soon", make_date(2023, 4, 1))};
  order_for_use(lots);
  std::string order;
  for (const StockLot& lot : lots) order += lot.lot.lot_number.value + " ";
  EXPECT_EQ(order, "soon late old aside ");
}

}  // namespace
}  // namespace quell::inventory
