#include "inventory/act.h"

#include <algorithm>

#include "programs/site.h"
#include "storage/event.h"

namespace quell::inventory {
namespace {

constexpr std::chrono::minutes clocks_may_differ_by{5};

struct Guard {
  SiteId site;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(Guard, (), (site, program_id))

struct ActKey {
  LedgerEntryId act;
};
BOOST_DESCRIBE_STRUCT(ActKey, (), (act))

// A site's guard row is made when its stock is first changed; only then is the site looked up.
Result<void> take_guard(storage::Transaction& tx, const Guard& guard) {
  constexpr const char* take =
      "update inventory_site set version = version + 1 where site = :site and program_id = :program_id";
  if (tx.execute(take, guard) > 0) return {};
  TRY(programs::find_site(tx, guard.program_id, guard.site));
  tx.execute(
      "insert into inventory_site (site, program_id, version) values (:site, :program_id, 0) on conflict do nothing",
      guard);
  tx.execute(take, guard);
  return {};
}

// The guard is the write itself: two who look at the last vial at once cannot both spend it.
Result<void> move_balance(storage::Transaction& tx, const LedgerEntry& entry) {
  if (entry.change > 0) {
    tx.execute(
        "insert into inventory_stock (lot, site, unit, program_id, on_hand) values (:lot, :site, :unit, :program_id, "
        ":change) on conflict (site, lot, unit) do update set on_hand = inventory_stock.on_hand + excluded.on_hand",
        entry);
    return {};
  }
  const auto changed = tx.execute(
      "update inventory_stock set on_hand = on_hand + :change "
      "where lot = :lot and site = :site and unit = :unit and on_hand + :change >= 0",
      entry);
  if (changed == 0) return fail(FailureKind::conflict, "inventory.too_few_on_hand");
  return {};
}

}  // namespace

Result<Act> Act::begin(storage::Transaction& tx, const access::Actor& actor, Instant now, const Seed& seed,
                       ActStart start) {
  if (start.occurred_at > now + clocks_may_differ_by) return invalid("/occurred_at", "inventory.in_the_future");
  std::ranges::sort(start.sites);
  for (const SiteId& site : start.sites) TRY(take_guard(tx, {site, actor.program}));

  Act act{tx, actor, now, seed, std::move(start)};
  act.posted_.act = act.start_.id;
  act.posted_.entries =
      tx.all<LedgerEntry>("select * from inventory_ledger where act = :act order by line", ActKey{act.start_.id});
  act.done_before_ = !act.posted_.entries.empty();
  for (const LedgerEntry& entry : act.posted_.entries)
    if (!std::ranges::binary_search(act.start_.sites, entry.site) || entry.program_id != actor.program)
      return fail(FailureKind::conflict, "inventory.id_used");
  if (act.done_before_) return act;

  tx.touch("inventory.act", act.start_.id.text);
  for (const SiteId& site : act.start_.sites)
    storage::announce(tx, {.id = act.seed_.next_id<EventId>(),
                           .kind = "inventory.stock_changed",
                           .program = actor.program,
                           .subject_id = site.text,
                           .occurred_at = now});
  return act;
}

Result<LedgerEntry> Act::append(const Line& line) {
  const LedgerEntry entry{
      .id = seed_.next_id<LedgerEntryId>(),
      .program_id = actor_->program,
      .act = start_.id,
      .line = static_cast<int>(posted_.entries.size()) + 1,
      .lot = line.lot,
      .site = line.site,
      .unit = line.unit,
      .movement = line.movement,
      .change = line.change,
      .vial = line.vial,
      .shipment = line.shipment,
      .wastage_reason = line.wastage_reason,
      .adjustment_reason = line.adjustment_reason,
      .corrects = line.corrects,
      .note = line.note,
      .occurred_at = start_.occurred_at,
      .recorded_at = now_,
      .recorded_by = actor_->staff,
  };
  TRY(move_balance(*tx_, entry));
  tx_->execute(
      "insert into inventory_ledger (id, program_id, act, line, lot, site, unit, movement, change, vial, shipment, "
      "wastage_reason, adjustment_reason, corrects, note, occurred_at, recorded_at, recorded_by) values (:id, "
      ":program_id, :act, :line, :lot, :site, :unit, :movement, :change, :vial, :shipment, :wastage_reason, "
      ":adjustment_reason, :corrects, :note, :occurred_at, :recorded_at, :recorded_by)",
      entry);
  posted_.entries.push_back(entry);
  return entry;
}

}  // namespace quell::inventory
