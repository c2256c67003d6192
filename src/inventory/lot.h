#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::inventory {

// What stands on the box. The codes of the product are the pack's.
struct LotFacts {
  Text<40> product;  // the pack's id of the product
  Text<40> lot_number;
  Date expires_on;  // usable through this day; a box that names a month only: its last day
  std::optional<Text<20>> ndc;
};
BOOST_DESCRIBE_STRUCT(LotFacts, (), (product, lot_number, expires_on, ndc))

struct Lot {
  LotId id;
  ProgramId program_id;
  Text<40> product;
  Text<40> lot_number;
  Date expires_on;
  std::string cvx;
  std::string mvx;
  std::string ndc;
  Instant added_at;
  StaffId added_by;
};
BOOST_DESCRIBE_STRUCT(Lot, (), (id, program_id, product, lot_number, expires_on, cvx, mvx, ndc, added_at, added_by))

}  // namespace quell::inventory
