#pragma once

#include <string>
#include <vector>

#include "core/described.h"
#include "inventory/lot.h"

namespace quell::inventory {

enum class Usability { usable, quarantined, expired };
BOOST_DESCRIBE_ENUM(Usability, usable, quarantined, expired)

// What a site has of a lot.
struct StockLot {
  Lot lot;
  int vials = 0;        // unopened
  int doses_drawn = 0;  // in syringes
  Usability usability = Usability::usable;
  std::string quarantine_reason;
  std::string quarantine;  // its id, where this site set the lot aside itself and may use it again
};
BOOST_DESCRIBE_STRUCT(StockLot, (), (lot, vials, doses_drawn, usability, quarantine_reason, quarantine))

// First to expire first; what must not be used comes last. Source: CDC Vaccine Storage and Handling Toolkit, stock
// rotation.
void order_for_use(std::vector<StockLot>& lots);

}  // namespace quell::inventory
