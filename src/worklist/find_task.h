#pragma once

#include "access/actor.h"
#include "core/result.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::worklist {

// One task that the actor may see: of the actor's program, with its permission, at a site of the actor's.
//
// Fails: not_found worklist.no_such_task   also where the actor may not see it
Result<Task> find_task(storage::Transaction& tx, const access::Actor& actor, const TaskId& id);

}  // namespace quell::worklist
