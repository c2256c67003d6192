#include "inventory/waste_summary.h"

#include <algorithm>
#include <map>

#include "inventory/stock_permission.h"
#include "packs/period.h"
#include "packs/product_rules.h"
#include "programs/program.h"

namespace quell::inventory {
namespace {

struct WasteSummaryQuery {
  ProgramId program_id;
  std::optional<SiteId> site;
  Instant from;
  Instant until;
};
BOOST_DESCRIBE_STRUCT(WasteSummaryQuery, (), (program_id, site, from, until))

struct WastedLine {
  std::string product;
  Unit unit;
  WastageReason wastage_reason;
  int change;
  Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(WastedLine, (), (product, unit, wastage_reason, change, occurred_at))

int doses_of_a_vial(const packs::Pack& pack, const std::string& product, Date day) {
  const packs::Product* found = packs::find_product(pack, product);
  int doses = 0;
  if (found)
    for (const packs::Yield& yield : found->yields)
      if (packs::period_of(yield).holds_on(day)) doses = doses == 0 ? yield.expected : std::min(doses, yield.expected);
  return std::max(doses, 1);
}

}  // namespace

Result<WasteSummary> waste_summary(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const WastePeriod& request) {
  if (request.site) TRY(require_stock_view(actor, *request.site));
  else TRY(access::require(actor, access::Permission::view_dashboard));
  if (request.until < request.from) return invalid("/until", "inventory.period_backwards");

  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const WasteSummaryQuery query{actor.program, request.site, program.zone.at(request.from, std::chrono::minutes{0}),
                                program.zone.at(request.until + std::chrono::days{1}, std::chrono::minutes{0})};
  std::map<std::pair<Date, WastageReason>, WasteRow> rows;
  tx.each<WastedLine>(
      "select l.product, e.unit, e.wastage_reason, e.change, e.occurred_at from inventory_ledger e "
      "join inventory_lot l on l.id = e.lot where e.program_id = :program_id and e.movement = 'wasted' "
      "and (cast(:site as text) is null or e.site = :site) and e.occurred_at >= :from and e.occurred_at < :until",
      query, [&](const WastedLine& line) {
        const Date day = program.zone.day_of(line.occurred_at);
        WasteRow& row = rows[{day, line.wastage_reason}];
        row.on = day;
        row.reason = line.wastage_reason;
        const bool opened = line.unit == Unit::dose;
        (opened ? row.opened_doses : row.vials) -= line.change;
        row.doses -= line.change * (opened ? 1 : doses_of_a_vial(*program.pack, line.product, day));
      });

  WasteSummary summary;
  for (const auto& [key, row] : rows) {
    if (row.vials == 0 && row.opened_doses == 0) continue;
    summary.rows.push_back(row);
    summary.vials += row.vials;
    summary.opened_doses += row.opened_doses;
    summary.doses += row.doses;
  }
  return summary;
}

}  // namespace quell::inventory
