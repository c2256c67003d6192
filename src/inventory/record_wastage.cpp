#include "inventory/record_wastage.h"

#include <algorithm>

#include "inventory/draw_doses.h"
#include "inventory/find_lot.h"
#include "inventory/find_vial.h"
#include "inventory/stock_permission.h"

namespace quell::inventory {
namespace {

Line wasted(const WastageReport& request) {
  return {.lot = request.lot.value_or(LotId{}),
          .site = request.site,
          .unit = request.unit,
          .movement = Movement::wasted,
          .change = -request.count,
          .wastage_reason = request.reason,
          .note = request.note.value_or(Text<200>{})};
}

Result<void> waste_vials(storage::Transaction& tx, const access::Actor& actor, Act& act, const WastageReport& request) {
  TRY(find_lot(tx, actor, *request.lot));
  TRY(act.append(wasted(request)));
  return {};
}

Result<void> waste_doses(storage::Transaction& tx, const access::Actor& actor, Act& act, const WastageReport& request) {
  const Vial vial = TRY(find_vial_at(tx, actor, *request.vial, request.site));
  if (const int more = request.count - vial.doses_waiting(); more > 0) {
    if (vial.state != VialState::open) return fail(FailureKind::conflict, "inventory.too_few_on_hand");
    TRY(draw_in(tx, act, vial, more));
  }
  TRY(spend_in(tx, act, vial, wasted(request)));
  return {};
}

}  // namespace

Result<Posted> record_wastage(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const WastageReport& request) {
  TRY(require_stock_work(actor, request.site));
  if (request.count <= 0) return invalid("/count", "inventory.nothing_reported");
  if (request.unit == Unit::vial && !request.lot) return invalid("/lot", "inventory.lot_missing");
  if (request.unit == Unit::dose && !request.vial) return invalid("/vial", "inventory.vial_missing");

  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.site}, request.occurred_at}));
  if (act.done_before()) return act.posted();
  if (request.unit == Unit::vial) TRY(waste_vials(tx, actor, act, request));
  else TRY(waste_doses(tx, actor, act, request));
  return act.posted();
}

}  // namespace quell::inventory
