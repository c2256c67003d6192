#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

// What is absent does not narrow the list.
struct LedgerFilter {
  SiteId site;
  std::optional<LotId> lot;
  std::optional<VialId> vial;
  std::optional<Movement> movement;
  std::optional<Instant> recorded_before;  // with before_act and before_line: goes on after the last line of a page
  std::optional<LedgerEntryId> before_act;
  std::optional<int> before_line;
  std::optional<int> limit;  // 1 to 200; 50 where absent
};
BOOST_DESCRIBE_STRUCT(LedgerFilter, (), (site, lot, vial, movement, recorded_before, before_act, before_line, limit))

struct LedgerPage {
  std::vector<LedgerEntry> entries;
  bool more = false;  // ask again with the last line's recorded_at, act and line
};
BOOST_DESCRIBE_STRUCT(LedgerPage, (), (entries, more))

// A site's ledger, the newest line first.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        invalid_input inventory.limit_out_of_range
Result<LedgerPage> list_entries(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                const LedgerFilter& filter);

}  // namespace quell::inventory
