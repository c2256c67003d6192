#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct CountedLot {
  LotId lot;
  Vials vials;                              // unopened, as counted; zero where none is left
  std::optional<AdjustmentReason> because;  // what explains a difference, where it is known
};
BOOST_DESCRIBE_STRUCT(CountedLot, (), (lot, vials, because))

struct ShelfCount {
  LedgerEntryId id;  // made by the caller
  SiteId site;
  std::vector<CountedLot> lots;
  Instant occurred_at;
  std::optional<Text<200>> note;
  std::optional<bool> counted_again = {};  // said after counting again, where the first count differed much
};
BOOST_DESCRIBE_STRUCT(ShelfCount, (), (id, site, lots, occurred_at, note, counted_again))

struct LotDifference {
  LotId lot;
  int expected;
  int counted;
};
BOOST_DESCRIBE_STRUCT(LotDifference, (), (lot, expected, counted))

struct CountOutcome {
  std::vector<LotDifference> differences;  // none where the shelf agrees with the ledger
  std::vector<LedgerEntry> entries;
};
BOOST_DESCRIBE_STRUCT(CountOutcome, (), (differences, entries))

// Keeps a physical count, also one that agrees, and adjusts the ledger to it. A difference that is missing or not
// explained opens a discrepancy task. What differs much (the pack's count_differs_much) is counted again first.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock at the site
//        invalid_input inventory.nothing_reported     no lot
//        invalid_input inventory.lot_counted_twice, inventory.in_the_future
//        not_found     inventory.no_such_lot
//        conflict      inventory.count_differs_much   at each such "/lots/…/vials": count again, then say counted_again
//        conflict      inventory.id_used
Result<CountOutcome> count_shelf(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const ShelfCount& request);

}  // namespace quell::inventory
