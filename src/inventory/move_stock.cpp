#include "inventory/move_stock.h"

#include "inventory/act.h"
#include "inventory/find_lot.h"

namespace quell::inventory {

Result<Posted> move_stock(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                          const Transfer& request) {
  TRY(access::require_at(actor, access::Permission::manage_stock, request.from));
  TRY(access::require_at(actor, access::Permission::manage_stock, request.to));
  if (request.vials.number <= 0) return invalid("/vials", "inventory.nothing_reported");
  if (request.from == request.to) return invalid("/to", "inventory.same_site");

  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.from, request.to}, request.occurred_at}));
  if (act.done_before()) return act.posted();
  TRY(find_lot(tx, actor, request.lot));
  Line line{.lot = request.lot,
            .site = request.from,
            .unit = Unit::vial,
            .movement = Movement::transferred_out,
            .change = -request.vials.number,
            .note = request.note.value_or(Text<200>{})};
  TRY(act.append(line));
  line.site = request.to;
  line.movement = Movement::transferred_in;
  line.change = request.vials.number;
  TRY(act.append(line));
  return act.posted();
}

}  // namespace quell::inventory
