#include "inventory/open_vial.h"

#include "inventory/find_lot.h"
#include "inventory/find_vial.h"
#include "inventory/quarantine_lot.h"
#include "inventory/stock_permission.h"

namespace quell::inventory {

Result<Vial> open_vial(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                       const VialOpening& request) {
  TRY(require_stock_work(actor, request.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const Lot lot = TRY(find_lot(tx, actor, request.lot));
  const VialRules rules = TRY(vial_rules(program, lot.product.value, request.route.value));
  return open_vial_under(tx, actor, now, seed, rules, request);
}

Result<Vial> open_vial_under(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const VialRules& rules, const VialOpening& request) {
  TRY(require_stock_work(actor, request.site));
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.site}, request.occurred_at}));
  if (act.done_before()) {
    const auto& vial = act.posted().entries.front().vial;
    if (!vial) return fail(FailureKind::conflict, "inventory.id_used");
    return find_vial(tx, actor, *vial);
  }

  const Lot lot = TRY(find_lot(tx, actor, request.lot));
  if (request.occurred_at >= expired_from(lot.expires_on, rules.zone))
    return fail(FailureKind::conflict, "inventory.lot_expired");
  if (is_quarantined(tx, lot.id, request.site)) return fail(FailureKind::conflict, "inventory.lot_quarantined");
  return open_vial_in(tx, actor, act, rules, request.site, lot);
}

Result<Vial> open_vial_in(storage::Transaction& tx, const access::Actor& actor, Act& act, const VialRules& rules,
                          const SiteId& site, const Lot& lot) {
  const Vial vial{
      .id = act.seed().next_id<VialId>(),
      .program_id = actor.program,
      .lot = lot.id,
      .site = site,
      .route = rules.route,
      .state = VialState::open,
      .doses_expected = rules.doses_expected,
      .doses_most = rules.doses_most,
      .doses_drawn = 0,
      .doses_spent = 0,
      .opened_at = act.occurred_at(),
      .beyond_use_at = beyond_use(act.occurred_at(), lot.expires_on, rules),
      .closed_at = {},
  };
  tx.execute(
      "insert into inventory_vial (id, program_id, lot, site, route, state, doses_expected, doses_most, doses_drawn, "
      "doses_spent, opened_at, beyond_use_at) values (:id, :program_id, :lot, :site, :route, :state, :doses_expected, "
      ":doses_most, :doses_drawn, :doses_spent, :opened_at, :beyond_use_at)",
      vial);
  TRY(act.append(
      {.lot = lot.id, .site = site, .unit = Unit::vial, .movement = Movement::opened, .change = -1, .vial = vial.id}));
  return vial;
}

}  // namespace quell::inventory
