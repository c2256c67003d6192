#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/date.h"
#include "core/result.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct WastePeriod {
  std::optional<SiteId> site;  // absent: all sites
  Date from;
  Date until;  // included
};
BOOST_DESCRIBE_STRUCT(WastePeriod, (), (site, from, until))

// What was lost on a day for a reason, net of corrections.
struct WasteRow {
  Date on;
  WastageReason reason;
  int vials = 0;         // unopened
  int opened_doses = 0;  // out of opened vials
  int doses = 0;         // both, an unopened vial counted as the doses that it was expected to give
};
BOOST_DESCRIBE_STRUCT(WasteRow, (), (on, reason, vials, opened_doses, doses))

struct WasteSummary {
  std::vector<WasteRow> rows;  // by day, then reason
  int vials = 0;
  int opened_doses = 0;
  int doses = 0;
};
BOOST_DESCRIBE_STRUCT(WasteSummary, (), (rows, vials, opened_doses, doses))

// Waste in vials (the federal order form) and in doses (the registry), from the same lines. A vial counts as the fewest
// expected doses of its product's routes that day: what it would have given at least.
//
// Fails: not_permitted access.permission_missing, access.other_site   view_dashboard for all sites
//        invalid_input inventory.period_backwards
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<WasteSummary> waste_summary(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const WastePeriod& request);

}  // namespace quell::inventory
