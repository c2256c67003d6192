#pragma once

#include "core/date.h"
#include "core/ids.h"
#include "core/instant.h"
#include "inventory/vial_rules.h"
#include "storage/transaction.h"

namespace quell::inventory {

// Doses that a site can expect to give, by where they come from.
struct DosesExpected {
  int from_vials = 0;       // unopened, usable on that day
  int from_open_vials = 0;  // whose clock has not ended; nothing on a later day
  int in_transit = 0;       // from the department or another site, expected by that day
  int allotted = 0;         // not yet sent

  int in_all() const { return from_vials + from_open_vials + in_transit + allotted; }
};
BOOST_DESCRIBE_STRUCT(DosesExpected, (), (from_vials, from_open_vials, in_transit, allotted))

struct DosesQuestion {
  ProgramId program;
  SiteId site;
  Text<40> product;
  Date day;  // the clinic's
};

// What bookings on a day may count on (P2), at the yield of `rules`. Lots expired by then or quarantined do not count.
DosesExpected doses_expected(storage::Transaction& tx, Instant now, const VialRules& rules,
                             const DosesQuestion& question);

}  // namespace quell::inventory
