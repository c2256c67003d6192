#pragma once

#include "core/count.h"
#include "inventory/stock_transfer.h"

namespace quell::inventory {

struct Acceptance {
  LedgerEntryId id;        // of the act, made by the caller
  LedgerEntryId transfer;  // what was sent
  Vials arrived;           // as counted when the box was opened, broken ones too
  Vials broken;
  Instant occurred_at;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (id, transfer, arrived, broken, occurred_at, note))

// Puts vials that another site sent on the shelf. All that was sent comes in; what is broken is wasted, what is missing
// is an adjustment with a discrepancy task, so that nothing is lost between two sites unseen.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock where they arrive
//        invalid_input inventory.more_than_sent                at "/arrived"
//        invalid_input inventory.more_broken_than_delivered    at "/broken"
//        invalid_input inventory.in_the_future
//        not_found     inventory.no_such_transfer
//        conflict      inventory.transfer_over   accepted before, or called back
//        conflict      inventory.id_used
Result<Posted> accept_transfer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const Acceptance& request);

}  // namespace quell::inventory
