#include "worklist/complete_task.h"

#include "worklist/find_task.h"

namespace quell::worklist {
namespace {

struct Closing {
  TaskId task;
  StaffId staff;
  Text<80> outcome;
  std::optional<Text<300>> note;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(Closing, (), (task, staff, outcome, note, now))

struct Cancelling {
  ProgramId program;
  std::string kind;
  std::string subject_id;
  StaffId staff;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(Cancelling, (), (program, kind, subject_id, staff, now))

}  // namespace

Result<Task> complete_task(storage::Transaction& tx, const access::Actor& actor, Instant now,
                           const TaskOutcome& request) {
  if (request.outcome.empty()) return invalid("/outcome", "worklist.outcome_missing");
  TRY(find_task(tx, actor, request.task));
  tx.execute(
      "update worklist_task set state = 'done', owner = :staff, outcome = :outcome, outcome_note = :note, "
      "closed_at = :now, closed_by = :staff, open_key = null where id = :task "
      "and (state = 'open' or (state = 'claimed' and owner = :staff))",
      Closing{request.task, actor.staff, request.outcome, request.note, now});

  Task task = TRY(find_task(tx, actor, request.task));
  if (task.state == TaskState::claimed) return fail(FailureKind::conflict, "worklist.task_taken");
  if (task.closed_by != actor.staff || task.outcome != request.outcome)
    return fail(FailureKind::conflict, "worklist.task_closed");
  return task;
}

std::int64_t cancel_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now,
                          const TaskSubject& subject) {
  return tx.execute(
      "update worklist_task set state = 'cancelled', closed_at = :now, closed_by = :staff, open_key = null "
      "where program_id = :program and kind = :kind and subject_id = :subject_id and state in ('open', 'claimed')",
      Cancelling{actor.program, subject.kind, subject.subject_id, actor.staff, now});
}

}  // namespace quell::worklist
