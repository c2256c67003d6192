#include "worklist/tasks_of_subject.h"

namespace quell::worklist {
namespace {

struct TasksOfSubject {
  ProgramId program;
  std::string kind;
  std::string subject_id;
  StaffId staff;
  Text<80> outcome = {};
  Instant now = {};
};
BOOST_DESCRIBE_STRUCT(TasksOfSubject, (), (program, kind, subject_id, staff, outcome, now))

const std::string not_closed =
    "where program_id = :program and kind = :kind and subject_id = :subject_id and state in ('open', 'claimed')";

TasksOfSubject tasks_of(const access::Actor& actor, const TaskSubject& subject) {
  return {actor.program, subject.kind, subject.subject_id, actor.staff};
}

}  // namespace

std::int64_t own_tasks(storage::Transaction& tx, const access::Actor& actor, const TaskSubject& subject) {
  return tx.execute("update worklist_task set state = 'claimed', owner = :staff " + not_closed,
                    tasks_of(actor, subject));
}

std::int64_t free_tasks(storage::Transaction& tx, const access::Actor& actor, const TaskSubject& subject) {
  return tx.execute("update worklist_task set state = 'open', owner = null " + not_closed, tasks_of(actor, subject));
}

std::int64_t finish_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now, const TaskSubject& subject,
                          const Text<80>& outcome) {
  TasksOfSubject done = tasks_of(actor, subject);
  done.outcome = outcome;
  done.now = now;
  return tx.execute(
      "update worklist_task set state = 'done', owner = :staff, outcome = :outcome, closed_at = :now, "
      "closed_by = :staff, open_key = null " +
          not_closed,
      done);
}

}  // namespace quell::worklist
