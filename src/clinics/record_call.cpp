#include "clinics/record_call.h"

#include <algorithm>

#include "people/read_person.h"

namespace quell::clinics {
namespace {

std::optional<CallOutcome> outcome_of(CallBackEvent kind) {
  CallOutcome outcome{};
  if (choose(name_of(kind), outcome)) return outcome;
  return {};
}

CallBackEvent event_of_call(CallOutcome outcome) {
  CallBackEvent kind{};
  choose(name_of(outcome), kind);  // each outcome is an event of the same name
  return kind;
}

// The same note of the same person, sent again.
bool is_call_noted(storage::Transaction& tx, const access::Actor& actor, const CallBack& call_back,
                   const CallTry& request) {
  if (call_back.version != request.version + 1) return false;
  const CallBackEntry last = call_back_history(tx, call_back.id).front();
  return last.kind == event_of_call(request.outcome) && last.recorded_by == actor.staff;
}

Result<void> require_voicemail(storage::Transaction& tx, const CallBack& call_back) {
  const people::Person person = TRY(people::open_person(tx, call_back.program_id, call_back.person_id));
  if (!person.contact_points.empty() && person.contact_points.front().consent.voicemail) return {};
  return fail(FailureKind::conflict, "clinics.voicemail_not_allowed");
}

// The tries that stand, without those taken back.
void recount(CallBack& call_back, const std::vector<CallBackEntry>& history, int undone_version) {
  std::vector<int> undone{undone_version};
  call_back.tries = 0;
  call_back.last_tried_at.reset();
  call_back.outcome.reset();
  for (const CallBackEntry& entry : history) {
    if (entry.undoes) undone.push_back(*entry.undoes);
    const auto outcome = outcome_of(entry.kind);
    if (!outcome || std::ranges::find(undone, entry.version) != undone.end()) continue;
    if (call_back.tries++ > 0) continue;
    call_back.last_tried_at = entry.recorded_at;
    call_back.outcome = outcome;
  }
}

}  // namespace

Result<CallBackChange> record_call(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                   const CallTry& request) {
  TRY(access::require(actor, access::Permission::work_call_backs));
  CallBack call_back = TRY(find_call_back(tx, actor.program, request.call_back));
  if (is_call_noted(tx, actor, call_back, request))
    return CallBackChange{call_back.id, call_back.version, call_back.state, false};
  if (call_back.version != request.version) return fail(FailureKind::conflict, "clinics.call_back_changed_meanwhile");
  const auto standing = standing_claim(tx, now, call_back.id);
  if (!standing || standing->staff_id != actor.staff) return fail(FailureKind::conflict, "clinics.call_back_not_yours");
  if (request.outcome == CallOutcome::left_message) TRY(require_voicemail(tx, call_back));

  end_claim(tx, call_back.id);
  ++call_back.tries;
  call_back.last_tried_at = now;
  call_back.outcome = request.outcome;
  call_back.state = closes(request.outcome) ? CallBackState::closed : CallBackState::waiting;
  const CallBack kept = TRY(change_call_back(tx, actor, now, call_back, event_of_call(request.outcome)));
  return CallBackChange{kept.id, kept.version, kept.state, false};
}

Result<CallBackChange> undo_call(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                 const CallUndo& request) {
  TRY(access::require(actor, access::Permission::work_call_backs));
  CallBack call_back = TRY(find_call_back(tx, actor.program, request.call_back));
  if (call_back.version != request.version) return fail(FailureKind::conflict, "clinics.call_back_changed_meanwhile");
  const auto history = call_back_history(tx, call_back.id);
  const CallBackEntry& last = history.front();
  if (!outcome_of(last.kind)) return fail(FailureKind::conflict, "clinics.call_back_nothing_to_undo");

  call_back.state = CallBackState::waiting;
  recount(call_back, history, last.version);
  const CallBack kept = TRY(change_call_back(tx, actor, now, call_back, CallBackEvent::undone, last.version));
  const auto claimed = tx.execute(
      "insert into clinics_call_back_claim (staff_id, call_back_id, claimed_at) "
      "values (:staff_id, :call_back_id, :claimed_at) on conflict do nothing",
      CallBackClaim{actor.staff, call_back.id, now});
  return CallBackChange{kept.id, kept.version, kept.state, claimed > 0};
}

}  // namespace quell::clinics
