#include "inventory/list_entries.h"

#include "inventory/stock_permission.h"

namespace quell::inventory {
namespace {

constexpr int limit_usual = 50;
constexpr int limit_max = 200;

struct ListEntriesQuery {
  ProgramId program_id;
  SiteId site;
  std::optional<LotId> lot;
  std::optional<VialId> vial;
  std::optional<Movement> movement;
  std::optional<Instant> recorded_before;
  std::optional<LedgerEntryId> before_act;
  std::optional<int> before_line;
  int limit;
};
BOOST_DESCRIBE_STRUCT(ListEntriesQuery, (),
                      (program_id, site, lot, vial, movement, recorded_before, before_act, before_line, limit))

// One text for each way in, so that each finds its index; a filter beyond it is a condition.
std::string lines_where(const std::string& way_in) {
  return "select * from inventory_ledger where site = :site and program_id = :program_id " + way_in +
         "and (cast(:recorded_before as bigint) is null or recorded_at < :recorded_before or (recorded_at = "
         ":recorded_before and (act < :before_act or (act = :before_act and line < :before_line)))) "
         "order by recorded_at desc, act desc, line desc limit :limit";
}
const std::string all_lines = lines_where("");
const std::string of_a_vial = lines_where(
    "and vial = :vial and (cast(:lot as text) is null or lot = :lot) "
    "and (cast(:movement as text) is null or movement = :movement) ");
const std::string of_a_lot =
    lines_where("and lot = :lot and (cast(:movement as text) is null or movement = :movement) ");
const std::string of_a_movement = lines_where("and movement = :movement ");

const std::string& text_for(const LedgerFilter& filter) {
  if (filter.vial) return of_a_vial;
  if (filter.lot) return of_a_lot;
  return filter.movement ? of_a_movement : all_lines;
}

}  // namespace

Result<LedgerPage> list_entries(storage::Transaction& tx, const access::Actor& actor, Instant,
                                const LedgerFilter& filter) {
  TRY(require_stock_view(actor, filter.site));
  const int limit = filter.limit.value_or(limit_usual);
  if (limit < 1 || limit > limit_max) return invalid("/limit", "inventory.limit_out_of_range");

  LedgerPage page;
  page.entries = tx.all<LedgerEntry>(
      text_for(filter), ListEntriesQuery{actor.program, filter.site, filter.lot, filter.vial, filter.movement,
                                         filter.recorded_before, filter.before_act, filter.before_line, limit + 1});
  page.more = static_cast<int>(page.entries.size()) > limit;
  if (page.more) page.entries.pop_back();
  return page;
}

}  // namespace quell::inventory
