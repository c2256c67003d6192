#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/lot.h"
#include "inventory/vial_rules.h"
#include "storage/transaction.h"

namespace quell::inventory {

// What was wrong with a dose that was given nevertheless. It is recorded all the same; the caller shows what to do.
enum class Concern { stock_was_missing, vial_beyond_use, vial_closed, lot_expired, lot_quarantined };
BOOST_DESCRIBE_ENUM(Concern, stock_was_missing, vial_beyond_use, vial_closed, lot_expired, lot_quarantined)

struct DoseSpending {
  LedgerEntryId id;  // made by the caller, and the id of the act
  SiteId site;
  LotId lot;
  std::optional<VialId> vial;  // where it is known from which
  Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(DoseSpending, (), (id, site, lot, vial, occurred_at))

struct SpentDose {
  LedgerEntryId act;    // undo_spent_dose takes it back
  LedgerEntryId entry;  // the administered line
  VialId vial;
  std::vector<Concern> concerns;
};
BOOST_DESCRIBE_STRUCT(SpentDose, (), (act, entry, vial, concerns))

// Takes the dose that was given off the site's stock. Without a vial named it comes from the open vial whose clock ends
// first, else a vial is opened. A dose really given is always recorded (P3): what the ledger lacks is first entered as
// a discrepancy with a task. The caller's verb has asked for give_doses at the site.
//
// Fails: not_found     inventory.no_such_lot
//        not_found     inventory.no_such_vial   the vial named is not of this lot and site
//        invalid_input inventory.in_the_future
//        conflict      inventory.id_used
Result<SpentDose> spend_dose_for_administration(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                Seed seed, const VialRules& rules, const DoseSpending& request);

}  // namespace quell::inventory
