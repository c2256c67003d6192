#include "clinics/own_call_back.h"

#include "core/code.h"

namespace quell::clinics {
namespace {

struct OwnCallBackAsked {
  ProgramId program;
  std::string code_hash;
};
BOOST_DESCRIBE_STRUCT(OwnCallBackAsked, (), (program, code_hash))

Result<CallBack> call_back_by_code(storage::Transaction& tx, const access::Actor& actor, const std::string& typed) {
  const auto code = normal_code(typed);
  if (!code) return fail(FailureKind::not_found, "clinics.code_unknown");
  const auto found =
      tx.find<CallBack>("select * from clinics_call_back where code_hash = :code_hash and program_id = :program",
                        OwnCallBackAsked{actor.program, hash_of_code(tx, *code)});
  if (!found) return fail(FailureKind::not_found, "clinics.code_unknown");
  tx.touch("clinics.call_back", found->id.text);
  return *found;
}

OwnCallBack own_view(const CallBack& row) {
  return {row.state, row.best_time, row.asked_at, row.tries, row.last_tried_at};
}

}  // namespace

Result<OwnCallBack> find_own_call_back(storage::Transaction& tx, const access::Actor& actor, Instant,
                                       const CallBackCode& request) {
  return own_view(TRY(call_back_by_code(tx, actor, request.code.value)));
}

Result<OwnCallBack> withdraw_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                       const CallBackCode& request) {
  CallBack row = TRY(call_back_by_code(tx, actor, request.code.value));
  if (row.state != CallBackState::waiting) return own_view(row);
  end_claim(tx, row.id);
  row.state = CallBackState::withdrawn;
  return own_view(TRY(change_call_back(tx, actor, now, row, CallBackEvent::withdrawn)));
}

Result<OwnCallBack> return_to_call_backs(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                         const CallBackCode& request) {
  CallBack row = TRY(call_back_by_code(tx, actor, request.code.value));
  if (row.state == CallBackState::waiting) return own_view(row);
  if (row.state != CallBackState::withdrawn) return fail(FailureKind::conflict, "clinics.call_back_not_withdrawn");
  row.state = CallBackState::waiting;
  return own_view(TRY(change_call_back(tx, actor, now, row, CallBackEvent::returned)));
}

}  // namespace quell::clinics
