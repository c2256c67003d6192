#include "inventory/draw_doses.h"

#include "inventory/find_vial.h"
#include "inventory/stock_permission.h"

namespace quell::inventory {
namespace {

struct DrawnVial {
  VialId vial;
  int doses;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(DrawnVial, (), (vial, doses, at))

}  // namespace

Result<Vial> draw_doses(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const Drawing& request) {
  Vial vial = TRY(find_vial(tx, actor, request.vial));
  TRY(require_stock_work(actor, vial.site));
  if (request.doses.number <= 0) return invalid("/doses", "inventory.nothing_reported");
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {vial.site}, request.occurred_at}));
  if (act.done_before()) return find_vial(tx, actor, request.vial);

  vial = TRY(find_vial(tx, actor, request.vial));
  if (vial.state != VialState::open) return fail(FailureKind::conflict, "inventory.vial_closed");
  if (request.occurred_at >= vial.beyond_use_at) return fail(FailureKind::conflict, "inventory.vial_beyond_use");
  TRY(draw_in(tx, act, vial, request.doses.number));
  return find_vial(tx, actor, request.vial);
}

Result<void> draw_in(storage::Transaction& tx, Act& act, const Vial& vial, int doses) {
  const auto drawn = tx.execute(
      "update inventory_vial set doses_drawn = doses_drawn + :doses "
      "where id = :vial and doses_drawn + :doses <= doses_most",
      DrawnVial{vial.id, doses, act.occurred_at()});
  if (drawn == 0) return fail(FailureKind::conflict, "inventory.vial_is_empty");
  TRY(act.append({.lot = vial.lot,
                  .site = vial.site,
                  .unit = Unit::dose,
                  .movement = Movement::drawn,
                  .change = doses,
                  .vial = vial.id}));
  return {};
}

Result<LedgerEntry> spend_in(storage::Transaction& tx, Act& act, const Vial& vial, Line line) {
  const auto spent = tx.execute(
      "update inventory_vial set doses_spent = doses_spent + :doses, "
      "state = case when state = 'open' and doses_spent + :doses >= doses_most then 'used_up' else state end, "
      "closed_at = case when state = 'open' and doses_spent + :doses >= doses_most then :at else closed_at end "
      "where id = :vial and doses_spent + :doses <= doses_drawn",
      DrawnVial{vial.id, -line.change, act.occurred_at()});
  if (spent == 0) return fail(FailureKind::conflict, "inventory.too_few_on_hand");
  line.lot = vial.lot;
  line.site = vial.site;
  line.unit = Unit::dose;
  line.vial = vial.id;
  return act.append(line);
}

}  // namespace quell::inventory
