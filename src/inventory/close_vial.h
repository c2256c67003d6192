#pragma once

#include <optional>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "inventory/vial.h"
#include "storage/transaction.h"

namespace quell::inventory {

// How an opened vial ended.
struct VialClosing {
  LedgerEntryId id;  // made by the caller
  VialId vial;
  Doses doses_wasted;                   // what was left in it; 0 where it was used up
  std::optional<WastageReason> reason;  // where doses were wasted; open_vial_not_all_used where absent
  Instant occurred_at;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(VialClosing, (), (id, vial, doses_wasted, reason, occurred_at, note))

// Ends an open vial. What was left in it is drawn and wasted in the ledger, and so are syringes that still wait
// (drawn_not_given), so that the waste report counts each dose of the vial that could have been given.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     inventory.no_such_vial
//        conflict      inventory.vial_closed
//        conflict      inventory.vial_is_empty   more wasted than the vial could still hold; nothing is written
//        invalid_input inventory.in_the_future
Result<Vial> close_vial(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const VialClosing& request);

}  // namespace quell::inventory
