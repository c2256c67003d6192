#include "surveillance/work_case.h"

#include "access/coworkers.h"
#include "surveillance/case_tasks.h"

namespace quell::surveillance {
namespace {

void save_work(storage::Transaction& tx, const Case& of) {
  tx.execute(
      "update surveillance_case set investigator = :investigator, state = :state, closed_at = :closed_at where id = "
      ":id",
      of);
}

CaseWork work_of(const Case& of) { return {of.id, of.state, of.investigator}; }

}  // namespace

Result<CaseWork> assign_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                             const AssignCase& request) {
  Case of = TRY(find_own_case(tx, actor, request.case_id));
  tx.touch("surveillance.case", of.id.text);
  if (request.investigator &&
      !access::may_do(tx, actor.program, *request.investigator, access::Permission::investigate_cases, now))
    return invalid("/investigator", "surveillance.investigator_unknown");
  of.investigator = request.investigator;
  save_work(tx, of);
  return work_of(of);
}

Result<CaseWork> set_case_state(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                const SetCaseState& request) {
  Case of = TRY(find_own_case(tx, actor, request.case_id));
  tx.touch("surveillance.case", of.id.text);
  if (of.state == request.state) return work_of(of);
  of.state = request.state;
  of.closed_at = request.state == CaseState::closed ? std::optional{now} : std::nullopt;
  save_work(tx, of);
  if (request.state == CaseState::closed) cancel_case_tasks(tx, actor, now, of);
  return work_of(of);
}

}  // namespace quell::surveillance
