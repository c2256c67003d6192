#include "worklist/claim_task.h"

#include "worklist/find_task.h"

namespace quell::worklist {
namespace {

struct Claim {
  TaskId task;
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(Claim, (), (task, staff))

bool is_closed(const Task& task) { return task.state == TaskState::done || task.state == TaskState::cancelled; }

}  // namespace

Result<Task> claim_task(storage::Transaction& tx, const access::Actor& actor, Instant, const TaskChoice& request) {
  TRY(find_task(tx, actor, request.task));
  tx.execute("update worklist_task set state = 'claimed', owner = :staff where id = :task and state = 'open'",
             Claim{request.task, actor.staff});

  Task task = TRY(find_task(tx, actor, request.task));
  if (is_closed(task)) return fail(FailureKind::conflict, "worklist.task_closed");
  if (task.owner != actor.staff) return fail(FailureKind::conflict, "worklist.task_taken");
  return task;
}

Result<Task> release_task(storage::Transaction& tx, const access::Actor& actor, Instant, const TaskChoice& request) {
  const Task task = TRY(find_task(tx, actor, request.task));
  if (is_closed(task)) return fail(FailureKind::conflict, "worklist.task_closed");
  const bool may = task.owner == actor.staff || actor.permissions.contains(access::Permission::manage_program);
  if (task.owner && !may) return fail(FailureKind::not_permitted, "worklist.not_your_task");
  tx.execute("update worklist_task set state = 'open', owner = null where id = :task and state = 'claimed'", request);
  return find_task(tx, actor, request.task);
}

}  // namespace quell::worklist
