#pragma once

#include <optional>

#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::inventory {

// What stands on the box.
struct LotFacts {
  Text<40> product;     // the pack's id of the product
  Text<40> lot_number;
  Date expires_on;      // usable through this day; a box that names a month only: its last day
  Text<10> cvx;
  Text<10> mvx;
  Text<20> ndc;
};
BOOST_DESCRIBE_STRUCT(LotFacts, (), (product, lot_number, expires_on, cvx, mvx, ndc))

struct Lot {
  LotId id;
  ProgramId program_id;
  Text<40> product;
  Text<40> lot_number;
  Date expires_on;
  Text<10> cvx;
  Text<10> mvx;
  Text<20> ndc;
  Instant added_at;
  StaffId added_by;
};
BOOST_DESCRIBE_STRUCT(Lot, (), (id, program_id, product, lot_number, expires_on, cvx, mvx, ndc, added_at, added_by))

}  // namespace quell::inventory
