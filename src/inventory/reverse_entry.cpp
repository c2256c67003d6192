#include "inventory/reverse_entry.h"

#include <algorithm>
#include <map>
#include <set>

#include "inventory/act.h"
#include "inventory/discrepancy.h"
#include "inventory/ship_vials.h"
#include "inventory/stock_transfer.h"
#include "worklist/complete_task.h"

namespace quell::inventory {
namespace {

struct ReverseEntryKey {
  LedgerEntryId undone;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(ReverseEntryKey, (), (undone, program_id))

struct VialChange {
  VialId vial;
  int drawn = 0;
  int spent = 0;
  bool reopen = false;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(VialChange, (), (vial, drawn, spent, reopen, at))

// All lines of the act, the newest first.
std::vector<LedgerEntry> lines_of(storage::Transaction& tx, const access::Actor& actor, const LedgerEntryId& undone) {
  return tx.all<LedgerEntry>(
      "select * from inventory_ledger where program_id = :program_id and act = coalesce((select named.act from "
      "inventory_ledger named where named.id = :undone), :undone) order by line desc",
      ReverseEntryKey{undone, actor.program});
}

std::set<LedgerEntryId> corrected_among(storage::Transaction& tx, const std::vector<LedgerEntry>& lines) {
  std::set<LedgerEntryId> corrected;
  for (const LedgerEntry& line : lines)
    if (tx.find<LedgerEntry>("select * from inventory_ledger where corrects = :id", line)) corrected.insert(line.id);
  return corrected;
}

// What the lines did to the counts of their vials, the other way round.
std::map<VialId, VialChange> vial_changes(const std::vector<LedgerEntry>& lines) {
  std::map<VialId, VialChange> changes;
  for (const LedgerEntry& line : lines) {
    if (!line.vial || line.unit != Unit::dose) continue;
    VialChange& change = changes[*line.vial];
    change.vial = *line.vial;
    if (line.change > 0) change.drawn -= line.change;
    else change.spent += line.change;
    if (line.movement == Movement::wasted) change.reopen = true;
  }
  return changes;
}

// A vial that this act used up or threw away is open again; one that ended otherwise stays ended.
Result<void> turn_back_vials(storage::Transaction& tx, const std::vector<LedgerEntry>& lines, Instant now) {
  for (const auto& [id, change] : vial_changes(lines)) {
    const auto changed = tx.execute(
        "update inventory_vial set doses_drawn = doses_drawn + :drawn, doses_spent = doses_spent + :spent, "
        "closed_at = case when state = 'used_up' or (state = 'discarded' and cast(:reopen as text) = 'true') then null "
        "else closed_at end, state = case when state = 'used_up' or (state = 'discarded' and :reopen = 'true') "
        "then 'open' else state end "
        "where id = :vial and doses_spent + :spent <= doses_drawn + :drawn",
        change);
    if (changed == 0) return fail(FailureKind::conflict, "inventory.vial_in_use");
  }
  for (const LedgerEntry& line : lines) {
    if (line.movement != Movement::opened) continue;
    const auto changed =
        tx.execute("update inventory_vial set state = 'undone', closed_at = :at where id = :vial and doses_drawn = 0",
                   VialChange{.vial = *line.vial, .at = now});
    if (changed == 0) return fail(FailureKind::conflict, "inventory.vial_in_use");
  }
  return {};
}

// The lines to correct, after the guards of their sites are taken.
Result<std::vector<LedgerEntry>> standing(storage::Transaction& tx, std::vector<LedgerEntry> lines) {
  const auto corrected = corrected_among(tx, lines);
  std::erase_if(lines, [&](const LedgerEntry& line) { return corrected.contains(line.id); });
  if (lines.empty()) return fail(FailureKind::conflict, "inventory.already_undone");
  return lines;
}

Result<Posted> correct(storage::Transaction& tx, const access::Actor& actor, Instant now, const Seed& seed,
                       const Undo& request, const std::vector<LedgerEntry>& lines) {
  if (request.reason.empty()) return invalid("/reason", "inventory.reason_missing");
  std::set<SiteId> sites;
  for (const LedgerEntry& line : lines) {
    sites.insert(line.site);
    if (line.corrects) return fail(FailureKind::conflict, "inventory.correction_stays");
  }
  Act act =
      TRY(Act::begin(tx, actor, now, seed, {request.id, {sites.begin(), sites.end()}, lines.front().occurred_at}));
  if (act.done_before()) return act.posted();

  const auto to_correct = TRY(standing(tx, lines));
  TRY(turn_back_vials(tx, to_correct, now));
  // Newest line first: what was taken is put back before what was put in is taken.
  for (const LedgerEntry& line : to_correct) {
    TRY(act.append({.lot = line.lot,
                    .site = line.site,
                    .unit = line.unit,
                    .movement = line.movement,
                    .change = -line.change,
                    .vial = line.vial,
                    .shipment = line.shipment,
                    .wastage_reason = line.wastage_reason,
                    .adjustment_reason = line.adjustment_reason,
                    .corrects = line.id,
                    .note = request.reason}));
    if (line.movement == Movement::received && line.shipment)
      TRY(note_arrival(tx, actor, now, *line.shipment, line.site, -line.change));
    worklist::cancel_tasks(tx, actor, now, {discrepancy_task, line.id.text});
  }
  TRY(turn_back_transfer(tx, actor, now, act.seed(), lines.front().act));
  return act.posted();
}

}  // namespace

Result<Posted> reverse_entry(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const Undo& request) {
  TRY(access::require(actor, access::Permission::manage_stock));
  const auto lines = lines_of(tx, actor, request.undone);
  if (lines.empty()) return fail(FailureKind::not_found, "inventory.no_such_entry");
  const auto corrected = corrected_among(tx, lines);
  for (const LedgerEntry& line : lines) {
    TRY(access::require_at(actor, access::Permission::manage_stock, line.site));
    if (line.movement == Movement::administered && !line.corrects && !corrected.contains(line.id))
      return fail(FailureKind::conflict, "inventory.undo_where_given");
  }
  return correct(tx, actor, now, seed, request, lines);
}

Result<Posted> undo_spent_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const Undo& request) {
  auto lines = lines_of(tx, actor, request.undone);
  std::erase_if(lines, [](const LedgerEntry& line) { return line.unit != Unit::dose; });
  if (lines.empty()) return fail(FailureKind::not_found, "inventory.no_such_entry");
  return correct(tx, actor, now, seed, request, lines);
}

}  // namespace quell::inventory
