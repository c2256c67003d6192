#include "inventory/close_vial.h"

#include "inventory/draw_doses.h"
#include "inventory/find_vial.h"
#include "inventory/stock_permission.h"

namespace quell::inventory {
namespace {

struct VialEnd {
  VialId vial;
  VialState state;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(VialEnd, (), (vial, state, at))

Result<void> waste(storage::Transaction& tx, Act& act, const Vial& vial, int doses, WastageReason reason,
                   const VialClosing& request) {
  TRY(spend_in(tx, act, vial,
               {.lot = {},
                .site = {},
                .unit = Unit::dose,
                .movement = Movement::wasted,
                .change = -doses,
                .wastage_reason = reason,
                .note = request.note.value_or(Text<200>{})}));
  return {};
}

}  // namespace

Result<Vial> close_vial(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const VialClosing& request) {
  Vial vial = TRY(find_vial(tx, actor, request.vial));
  TRY(require_stock_work(actor, vial.site));
  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {vial.site}, request.occurred_at}));
  if (act.done_before()) return find_vial(tx, actor, request.vial);

  vial = TRY(find_vial(tx, actor, request.vial));
  if (vial.closed_at == request.occurred_at && request.doses_wasted.number == 0) return vial;  // sent twice
  if (vial.state != VialState::open) return fail(FailureKind::conflict, "inventory.vial_closed");
  const int waiting = vial.doses_waiting();
  const int left = request.doses_wasted.number;
  if (left > 0) TRY(draw_in(tx, act, vial, left));
  if (waiting > 0) TRY(waste(tx, act, vial, waiting, WastageReason::drawn_not_given, request));
  if (left > 0)
    TRY(waste(tx, act, vial, left, request.reason.value_or(WastageReason::open_vial_not_all_used), request));
  tx.execute("update inventory_vial set state = :state, closed_at = :at where id = :vial",
             VialEnd{vial.id, waiting + left > 0 ? VialState::discarded : VialState::used_up, request.occurred_at});
  return find_vial(tx, actor, request.vial);
}

}  // namespace quell::inventory
