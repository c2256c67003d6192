#include "inventory/spend_dose.h"

#include <algorithm>

#include "inventory/discrepancy.h"
#include "inventory/draw_doses.h"
#include "inventory/find_lot.h"
#include "inventory/find_vial.h"
#include "inventory/open_vial.h"
#include "inventory/quarantine_lot.h"
#include "inventory/stock_on_hand.h"

namespace quell::inventory {
namespace {

// One dose on its way from the shelf to an arm.
struct Spending {
  storage::Transaction& tx;
  const access::Actor& actor;
  Instant now;
  Act& act;
  const VialRules& rules;
  const DoseSpending& request;
  Lot lot;
  std::vector<Concern> concerns = {};

  Result<Vial> choose_vial();
  Result<Vial> open_another();
  Result<void> take_out(const Vial& vial);
  Result<void> enter_missing(Unit unit, std::optional<VialId> vial);
};

bool gives_another(const Vial& vial) { return vial.doses_waiting() > 0 || vial.doses_drawn < vial.doses_most; }

struct CountUp {
  VialId vial;
};
BOOST_DESCRIBE_STRUCT(CountUp, (), (vial))

// What the ledger lacks is entered first, and someone finds out why.
Result<void> Spending::enter_missing(Unit unit, std::optional<VialId> vial) {
  concerns.push_back(Concern::stock_was_missing);
  const LedgerEntry entry = TRY(act.append({.lot = lot.id,
                                            .site = request.site,
                                            .unit = unit,
                                            .movement = Movement::adjusted,
                                            .change = 1,
                                            .vial = vial,
                                            .adjustment_reason = AdjustmentReason::given_without_stock}));
  open_discrepancy(tx, actor, now, act.seed(), entry);
  return {};
}

Result<Vial> Spending::open_another() {
  if (on_hand(tx, request.site, lot.id, Unit::vial) == 0) TRY(enter_missing(Unit::vial, {}));
  return open_vial_in(tx, actor, act, rules, request.site, lot);
}

Result<Vial> Spending::choose_vial() {
  if (request.vial) {
    const Vial vial = TRY(find_vial_at(tx, actor, *request.vial, request.site));
    if (vial.lot != lot.id) return fail(FailureKind::not_found, "inventory.no_such_vial");
    return vial;
  }
  // A vial past its clock is believed to be used only where nothing else could have been.
  std::optional<Vial> past_its_clock;
  for (const Vial& vial : open_vials(tx, actor, request.site, lot.id)) {
    if (!gives_another(vial) || vial.route != rules.route) continue;
    if (request.occurred_at < vial.beyond_use_at) return vial;
    if (!past_its_clock) past_its_clock = vial;
  }
  if (past_its_clock && on_hand(tx, request.site, lot.id, Unit::vial) == 0) return *past_its_clock;
  return open_another();
}

Result<void> Spending::take_out(const Vial& vial) {
  if (vial.doses_waiting() > 0) return {};
  const bool open = vial.state == VialState::open;
  if (!open) concerns.push_back(Concern::vial_closed);
  if (open && vial.doses_drawn < vial.doses_most) return draw_in(tx, act, vial, 1);
  tx.execute("update inventory_vial set doses_drawn = doses_drawn + 1 where id = :vial", CountUp{vial.id});
  return enter_missing(Unit::dose, vial.id);
}

}  // namespace

Result<SpentDose> spend_dose_for_administration(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                Seed seed, const VialRules& rules, const DoseSpending& request) {
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.site}, request.occurred_at}));
  if (act.done_before()) {
    const LedgerEntry& last = act.posted().entries.back();
    if (last.movement != Movement::administered) return fail(FailureKind::conflict, "inventory.id_used");
    return SpentDose{.act = act.posted().act, .entry = last.id, .vial = *last.vial, .concerns = {}};
  }

  Spending spending{tx, actor, now, act, rules, request, TRY(find_lot(tx, actor, request.lot))};
  const Vial vial = TRY(spending.choose_vial());
  TRY(spending.take_out(vial));
  const LedgerEntry given = TRY(spend_in(
      tx, act, vial, {.lot = {}, .site = {}, .unit = Unit::dose, .movement = Movement::administered, .change = -1}));
  if (request.occurred_at >= vial.beyond_use_at) spending.concerns.push_back(Concern::vial_beyond_use);
  if (request.occurred_at >= expired_from(spending.lot.expires_on, rules.zone))
    spending.concerns.push_back(Concern::lot_expired);
  if (is_quarantined(tx, request.lot, request.site)) spending.concerns.push_back(Concern::lot_quarantined);
  return SpentDose{.act = given.act, .entry = given.id, .vial = vial.id, .concerns = spending.concerns};
}

}  // namespace quell::inventory
