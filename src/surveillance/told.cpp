#include "surveillance/told.h"

#include "surveillance/case.h"
#include "worklist/complete_task.h"

namespace quell::surveillance {
namespace {

struct ToldRow {
  ProgramId program_id;
  std::string result_key;
  Instant told_at;
  StaffId told_by;
};
BOOST_DESCRIBE_STRUCT(ToldRow, (), (program_id, result_key, told_at, told_by))

}  // namespace

std::optional<Instant> told_at(storage::Transaction& tx, const ProgramId& program, const std::string& result_key) {
  const auto row = tx.find<ToldRow>(
      "select * from surveillance_result_told where program_id = :program_id and result_key = :result_key",
      ToldRow{.program_id = program, .result_key = result_key});
  return row ? std::optional{row->told_at} : std::nullopt;
}

Result<void> note_told(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                       const ResultTold& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const auto result = find_result(tx, actor.program, request.result);
  if (!result) return fail(FailureKind::not_found, "surveillance.result_unknown");
  TRY(require_jurisdiction(actor, result->jurisdiction_id));
  tx.touch("people.person", result->person_id.text);
  tx.execute(
      "insert into surveillance_result_told (program_id, result_key, told_at, told_by) "
      "values (:program_id, :result_key, :told_at, :told_by) on conflict do nothing",
      ToldRow{actor.program, result->result_key, now, actor.staff});
  if (result->case_id) worklist::cancel_tasks(tx, actor, now, {"surveillance.tell_result", result->case_id->text});
  return {};
}

bool may_be_shown(storage::Transaction& tx, const LabResult& result, int positive_delay_hours, Instant now) {
  if (!result.is_evidence()) return false;
  if (*result.meaning != packs::ResultMeaning::detected) return true;
  if (now - result.recorded_at >= std::chrono::hours{positive_delay_hours}) return true;
  return told_at(tx, result.program_id, result.result_key).has_value();
}

}  // namespace quell::surveillance
