#include "inventory/return_stock.h"

#include "inventory/act.h"
#include "inventory/find_lot.h"

namespace quell::inventory {

Result<Posted> return_stock(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const StockReturn& request) {
  TRY(access::require_at(actor, access::Permission::manage_stock, request.site));
  if (request.vials.number <= 0) return invalid("/vials", "inventory.nothing_reported");
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.site}, request.occurred_at}));
  if (act.done_before()) return act.posted();
  TRY(find_lot(tx, actor, request.lot));
  TRY(act.append({.lot = request.lot,
                  .site = request.site,
                  .unit = Unit::vial,
                  .movement = Movement::returned,
                  .change = -request.vials.number,
                  .note = request.note.value_or(Text<200>{})}));
  return act.posted();
}

}  // namespace quell::inventory
