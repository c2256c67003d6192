#pragma once

#include "access/actor.h"
#include "core/result.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::worklist {

struct TaskChoice {
  TaskId task;
};
BOOST_DESCRIBE_STRUCT(TaskChoice, (), (task))

// Makes the actor the owner of an open task. Claiming one's own task again changes nothing.
//
// Fails: not_found worklist.no_such_task
//        conflict  worklist.task_taken    someone else claimed it first
//        conflict  worklist.task_closed   it is done or cancelled
Result<Task> claim_task(storage::Transaction& tx, const access::Actor& actor, Instant now, const TaskChoice& request);

// Gives a claimed task back to all. Its owner does it, or who may manage the program.
//
// Fails: not_found     worklist.no_such_task
//        conflict      worklist.task_closed
//        not_permitted worklist.not_your_task   someone else owns it
Result<Task> release_task(storage::Transaction& tx, const access::Actor& actor, Instant now, const TaskChoice& request);

}  // namespace quell::worklist
