#pragma once

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct Undo {
  LedgerEntryId id;      // of the correction, made by the caller
  LedgerEntryId undone;  // an act, or any line of it
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(Undo, (), (id, undone, reason))

// Takes back an act that was recorded by mistake: each of its lines that still stands gets a correcting line, dated as
// the line that it corrects. Opened vials are closed up again, wasted doses are back in their vial, vials sent to
// another site are called back, accepted ones are on their way again, and discrepancy tasks of the act are cancelled.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock at each site of the act
//        not_found     inventory.no_such_entry
//        invalid_input inventory.reason_missing
//        conflict      inventory.already_undone
//        conflict      inventory.correction_stays    it is itself a correction
//        conflict      inventory.undo_where_given    it gave a dose: undo that in the person's record
//        conflict      inventory.vial_in_use         doses came out of the vial since; undo these first
//        conflict      inventory.transfer_accepted   the other site has accepted what was sent
//        conflict      inventory.too_few_on_hand     the vials are no longer there
Result<Posted> reverse_entry(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const Undo& request);

// Takes back a dose that spend_dose_for_administration took off the stock and that was not given after all: it is in
// its vial again. A vial that was opened for it stays open. The caller's verb has asked for the right.
//
// Fails: as above, but for the rights and undo_where_given
Result<Posted> undo_spent_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const Undo& request);

}  // namespace quell::inventory
