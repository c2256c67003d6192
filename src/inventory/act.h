#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

// One line to come; the act adds ids, times and who.
struct Line {
  LotId lot;
  SiteId site;
  Unit unit;
  Movement movement;
  int change;
  std::optional<VialId> vial = {};
  std::optional<ShipmentId> shipment = {};
  std::optional<WastageReason> wastage_reason = {};
  std::optional<AdjustmentReason> adjustment_reason = {};
  std::optional<LedgerEntryId> corrects = {};
  Text<200> note = {};
};

struct ActStart {
  LedgerEntryId id;           // made by the caller, so that an act sent twice is done once
  std::vector<SiteId> sites;  // whose stock it changes
  Instant occurred_at;
};

// Something done to stock: lines of the ledger that stand or fall together, and their balances.
class Act {
 public:
  // Takes the guard rows of the sites, in the order of their ids, and announces inventory.stock_changed for each.
  //
  // Fails: invalid_input inventory.in_the_future   occurred_at is more than five minutes ahead of now
  //        not_found     programs.site_unknown
  //        conflict      inventory.id_used         the id stands for an act at another site
  static Result<Act> begin(storage::Transaction& tx, const access::Actor& actor, Instant now, const Seed& seed,
                           ActStart start);

  // True where this act was done before. Then nothing is to be done again: answer posted().
  bool done_before() const { return done_before_; }

  // Appends a line and moves the balance of its lot, site and unit with it.
  //
  // Fails: conflict inventory.too_few_on_hand   the balance would fall below zero; undo all of the verb
  Result<LedgerEntry> append(const Line& line);

  const Posted& posted() const { return posted_; }
  Seed& seed() { return seed_; }
  Instant occurred_at() const { return start_.occurred_at; }

 private:
  Act(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed, ActStart start)
      : tx_(&tx), actor_(&actor), now_(now), seed_(std::move(seed)), start_(std::move(start)) {}

  storage::Transaction* tx_;
  const access::Actor* actor_;
  Instant now_;
  Seed seed_;
  ActStart start_;
  Posted posted_;
  bool done_before_ = false;
};

}  // namespace quell::inventory
