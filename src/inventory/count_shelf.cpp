#include "inventory/count_shelf.h"

#include <set>

#include "inventory/act.h"
#include "inventory/differs_much.h"
#include "inventory/discrepancy.h"
#include "inventory/find_lot.h"
#include "inventory/stock_on_hand.h"
#include "programs/program.h"

namespace quell::inventory {
namespace {

struct CountRow {
  LedgerEntryId id;
  ProgramId program_id;
  LotId lot;
  SiteId site;
  Unit unit = Unit::vial;
  int expected;
  int counted;
  Instant counted_at;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(CountRow, (),
                      (id, program_id, lot, site, unit, expected, counted, counted_at, recorded_at, recorded_by))

struct CountShelfKey {
  LedgerEntryId id;
};
BOOST_DESCRIBE_STRUCT(CountShelfKey, (), (id))

Result<void> check(const ShelfCount& request) {
  if (request.lots.empty()) return invalid("/lots", "inventory.nothing_reported");
  std::set<LotId> seen;
  for (std::size_t i = 0; i < request.lots.size(); ++i)
    if (!seen.insert(request.lots[i].lot).second)
      return invalid("/lots/" + std::to_string(i) + "/lot", "inventory.lot_counted_twice");
  return {};
}

std::vector<CountRow> counts_of(storage::Transaction& tx, const ShelfCount& request) {
  return tx.all<CountRow>("select * from inventory_count where id = :id order by lot", CountShelfKey{request.id});
}

CountOutcome outcome_of(const std::vector<CountRow>& rows, const Posted& posted) {
  CountOutcome outcome{.differences = {}, .entries = posted.entries};
  for (const CountRow& row : rows)
    if (row.expected != row.counted) outcome.differences.push_back({row.lot, row.expected, row.counted});
  return outcome;
}

Result<CountRow> keep_count(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const ShelfCount& request, const CountedLot& counted) {
  TRY(find_lot(tx, actor, counted.lot));
  const CountRow row{
      .id = request.id,
      .program_id = actor.program,
      .lot = counted.lot,
      .site = request.site,
      .expected = on_hand(tx, request.site, counted.lot, Unit::vial),
      .counted = counted.vials.number,
      .counted_at = request.occurred_at,
      .recorded_at = now,
      .recorded_by = actor.staff,
  };
  tx.execute(
      "insert into inventory_count (id, program_id, lot, site, unit, expected, counted, counted_at, recorded_at, "
      "recorded_by) values (:id, :program_id, :lot, :site, :unit, :expected, :counted, :counted_at, :recorded_at, "
      ":recorded_by)",
      row);
  return row;
}

// Lots whose count is hard to believe. Nothing of it is kept until somebody has counted again.
Result<void> believe(storage::Transaction& tx, const access::Actor& actor, Instant now, const ShelfCount& request) {
  if (request.counted_again.value_or(false)) return {};
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::MuchDifference much =
      program.pack->program.settings.count_differs_much.value_or(packs::MuchDifference{});
  Failure failure{FailureKind::conflict, "inventory.count_differs_much", {}};
  for (std::size_t i = 0; i < request.lots.size(); ++i) {
    const CountedLot& counted = request.lots[i];
    TRY(find_lot(tx, actor, counted.lot));
    if (differs_much(much, on_hand(tx, request.site, counted.lot, Unit::vial), counted.vials.number))
      failure.faults.push_back({"/lots/" + std::to_string(i) + "/vials", failure.reason});
  }
  if (failure.faults.empty()) return {};
  return tl::unexpected(std::move(failure));
}

bool needs_a_task(AdjustmentReason reason) {
  return reason == AdjustmentReason::unknown || reason == AdjustmentReason::missing;
}

}  // namespace

Result<CountOutcome> count_shelf(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const ShelfCount& request) {
  TRY(access::require_at(actor, access::Permission::manage_stock, request.site));
  TRY(check(request));
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.site}, request.occurred_at}));
  if (const auto before = counts_of(tx, request); !before.empty()) {
    if (before.front().site != request.site) return fail(FailureKind::conflict, "inventory.id_used");
    return outcome_of(before, act.posted());
  }

  TRY(believe(tx, actor, now, request));
  std::vector<CountRow> rows;
  for (const CountedLot& counted : request.lots) {
    const CountRow row = TRY(keep_count(tx, actor, now, request, counted));
    rows.push_back(row);
    if (row.counted == row.expected) continue;
    const AdjustmentReason reason = counted.because.value_or(AdjustmentReason::unknown);
    const LedgerEntry entry = TRY(act.append({.lot = row.lot,
                                              .site = row.site,
                                              .unit = Unit::vial,
                                              .movement = Movement::adjusted,
                                              .change = row.counted - row.expected,
                                              .adjustment_reason = reason,
                                              .note = request.note.value_or(Text<200>{})}));
    if (needs_a_task(reason)) open_discrepancy(tx, actor, now, act.seed(), entry);
  }
  return outcome_of(rows, act.posted());
}

}  // namespace quell::inventory
