#include "inventory/decide_request.h"

#include "inventory/allot_vials.h"
#include "inventory/request_supply.h"

namespace quell::inventory {
namespace {

struct Decision {
  SupplyRequestId id;
  SupplyRequestState state;
  std::optional<AllotmentId> allotment;
  std::optional<int> vials_granted;
  Text<200> note;
  Instant now;
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (id, state, allotment, vials_granted, note, now, staff))

Result<SupplyRequest> decide(storage::Transaction& tx, const access::Actor& actor, const Decision& decision) {
  const auto changed = tx.execute(
      "update inventory_supply_request set state = :state, allotment = :allotment, vials_granted = :vials_granted, "
      "decision_note = :note, decided_at = :now, decided_by = :staff where id = :id and state = 'open'",
      decision);
  if (changed == 0) return fail(FailureKind::conflict, "inventory.request_decided");
  return find_request(tx, actor, decision.id);
}

}  // namespace

Result<SupplyRequest> approve_request(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const SupplyGrant& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  const SupplyRequest known = TRY(find_request(tx, actor, request.request));
  if (known.allotment == request.allotment) return known;  // sent twice
  if (known.state != SupplyRequestState::open) return fail(FailureKind::conflict, "inventory.request_decided");
  TRY(allot_vials(tx, actor, now, seed,
                  {.id = request.allotment,
                   .product = known.product,
                   .site = known.site,
                   .vials = request.vials,
                   .note = request.note}));
  return decide(tx, actor,
                {.id = request.request,
                 .state = SupplyRequestState::approved,
                 .allotment = request.allotment,
                 .vials_granted = request.vials.number,
                 .note = request.note.value_or(Text<200>{}),
                 .now = now,
                 .staff = actor.staff});
}

Result<SupplyRequest> decline_request(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const SupplyRefusal& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  if (request.reason.empty()) return invalid("/reason", "inventory.reason_missing");
  TRY(find_request(tx, actor, request.request));
  return decide(tx, actor,
                {.id = request.request,
                 .state = SupplyRequestState::declined,
                 .allotment = {},
                 .vials_granted = {},
                 .note = request.reason,
                 .now = now,
                 .staff = actor.staff});
}

}  // namespace quell::inventory
