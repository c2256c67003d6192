#include "worklist/find_task.h"

namespace quell::worklist {
namespace {

struct Key {
  TaskId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(Key, (), (id, program_id))

}  // namespace

Result<Task> find_task(storage::Transaction& tx, const access::Actor& actor, const TaskId& id) {
  const auto task =
      tx.find<Task>("select * from worklist_task where id = :id and program_id = :program_id", Key{id, actor.program});
  const bool visible = task && actor.permissions.contains(task->permission) &&
                       (!task->site || actor.works_at(*task->site, task->permission));
  if (!visible) return fail(FailureKind::not_found, "worklist.no_such_task");
  return *task;
}

}  // namespace quell::worklist
