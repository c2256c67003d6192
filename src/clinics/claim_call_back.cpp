#include "clinics/claim_call_back.h"

namespace quell::clinics {
namespace {

struct OldClaim {
  CallBackId id;
  StaffId staff;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(OldClaim, (), (id, staff, since))

// Of this call-back, and of this person of staff: what was left too long stands in nobody's way.
void end_old_claims(storage::Transaction& tx, const OldClaim& old) {
  tx.execute(
      "delete from clinics_call_back_claim where (call_back_id = :id or staff_id = :staff) and claimed_at <= :since",
      old);
}

}  // namespace

Result<CallBackChange> claim_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                       const CallBackChoice& request) {
  TRY(access::require(actor, access::Permission::work_call_backs));
  const CallBack call_back = TRY(find_call_back(tx, actor.program, request.call_back));
  if (call_back.state == CallBackState::withdrawn) return fail(FailureKind::conflict, "clinics.call_back_withdrawn");
  if (call_back.state == CallBackState::closed) return fail(FailureKind::conflict, "clinics.call_back_closed");
  end_old_claims(tx, {call_back.id, actor.staff, claims_since(now)});
  const auto standing = standing_claim(tx, now, call_back.id);
  if (standing && standing->staff_id == actor.staff)
    return CallBackChange{call_back.id, call_back.version, call_back.state, true};
  if (standing) return fail(FailureKind::conflict, "clinics.call_back_taken");

  const auto claimed = tx.execute(
      "insert into clinics_call_back_claim (staff_id, call_back_id, claimed_at) "
      "values (:staff_id, :call_back_id, :claimed_at) on conflict do nothing",
      CallBackClaim{actor.staff, call_back.id, now});
  if (claimed == 0) return fail(FailureKind::conflict, "clinics.one_call_back_at_a_time");
  const CallBack kept = TRY(change_call_back(tx, actor, now, call_back, CallBackEvent::claimed));
  return CallBackChange{kept.id, kept.version, kept.state, true};
}

Result<CallBackChange> give_back_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                           const CallBackChoice& request) {
  TRY(access::require(actor, access::Permission::work_call_backs));
  const CallBack call_back = TRY(find_call_back(tx, actor.program, request.call_back));
  const auto standing = standing_claim(tx, now, call_back.id);
  if (!standing) return CallBackChange{call_back.id, call_back.version, call_back.state, false};
  if (standing->staff_id != actor.staff) return fail(FailureKind::conflict, "clinics.call_back_not_yours");
  end_claim(tx, call_back.id);
  const CallBack kept = TRY(change_call_back(tx, actor, now, call_back, CallBackEvent::given_back));
  return CallBackChange{kept.id, kept.version, kept.state, false};
}

}  // namespace quell::clinics
