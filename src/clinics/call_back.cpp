#include "clinics/call_back.h"

namespace quell::clinics {
namespace {

constexpr std::chrono::minutes claim_lasts{30};

struct CallBackAsked {
  ProgramId program;
  CallBackId id;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(CallBackAsked, (), (program, id, since))

void append_call_back(storage::Transaction& tx, const CallBackEntry& entry) {
  tx.execute(
      "insert into clinics_call_back_entry (call_back_id, version, kind, undoes, recorded_at, recorded_by) values "
      "(:call_back_id, :version, :kind, :undoes, :recorded_at, :recorded_by)",
      entry);
}

}  // namespace

bool closes(CallOutcome outcome) { return outcome != CallOutcome::no_answer && outcome != CallOutcome::left_message; }

Result<CallBack> find_call_back(storage::Transaction& tx, const ProgramId& program, const CallBackId& id) {
  const auto found = tx.find<CallBack>("select * from clinics_call_back where id = :id and program_id = :program",
                                       CallBackAsked{program, id, {}});
  if (!found) return fail(FailureKind::not_found, "clinics.call_back_unknown");
  return *found;
}

std::string code_of_call_back(storage::Transaction& tx, const programs::InForce& program, const CallBackId& id) {
  return code_for_token(tx, "call_back/" + id.text, program.pack->program.settings.code.length);
}

void insert_call_back(storage::Transaction& tx, const CallBack& call_back) {
  tx.execute(
      "insert into clinics_call_back (id, program_id, version, person_id, state, best_time, channel, code_hash, "
      "asked_at, asked_by, tries, changed_at) values (:id, :program_id, :version, :person_id, :state, :best_time, "
      ":channel, :code_hash, :asked_at, :asked_by, :tries, :changed_at)",
      call_back);
  append_call_back(tx,
                   {call_back.id, call_back.version, CallBackEvent::asked, {}, call_back.asked_at, call_back.asked_by});
  tx.touch("clinics.call_back", call_back.id.text);
}

Result<CallBack> change_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, CallBack call_back,
                                  CallBackEvent kind, std::optional<int> undoes) {
  call_back.changed_at = now;
  const auto changed = tx.execute(
      "update clinics_call_back set version = version + 1, state = :state, tries = :tries, "
      "last_tried_at = :last_tried_at, outcome = :outcome, changed_at = :changed_at "
      "where id = :id and version = :version",
      call_back);
  if (changed == 0) return fail(FailureKind::conflict, "clinics.call_back_changed_meanwhile");
  ++call_back.version;
  append_call_back(tx, {call_back.id, call_back.version, kind, undoes, now, actor.staff});
  tx.touch("clinics.call_back", call_back.id.text);
  return call_back;
}

std::vector<CallBackEntry> call_back_history(storage::Transaction& tx, const CallBackId& id) {
  return tx.all<CallBackEntry>("select * from clinics_call_back_entry where call_back_id = :id order by version desc",
                               CallBackAsked{{}, id, {}});
}

Instant claims_since(Instant now) { return now - claim_lasts; }

std::optional<CallBackClaim> standing_claim(storage::Transaction& tx, Instant now, const CallBackId& id) {
  return tx.find<CallBackClaim>(
      "select * from clinics_call_back_claim where call_back_id = :id and claimed_at > :since",
      CallBackAsked{{}, id, claims_since(now)});
}

void end_claim(storage::Transaction& tx, const CallBackId& id) {
  tx.execute("delete from clinics_call_back_claim where call_back_id = :id", CallBackAsked{{}, id, {}});
}

}  // namespace quell::clinics
