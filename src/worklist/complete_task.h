#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "core/result.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::worklist {

struct TaskOutcome {
  TaskId task;
  Text<80> outcome;               // what came of it: "counted again, 19 are right"
  std::optional<Text<300>> note;  // no personal data
};
BOOST_DESCRIBE_STRUCT(TaskOutcome, (), (task, outcome, note))

// Closes a task with its outcome. Who may see it may close it, unless someone else has claimed it.
//
// Returns the task; one that the actor has closed before is returned as it is.
// Fails: not_found     worklist.no_such_task
//        invalid_input worklist.outcome_missing
//        conflict      worklist.task_taken, worklist.task_closed
Result<Task> complete_task(storage::Transaction& tx, const access::Actor& actor, Instant now,
                           const TaskOutcome& request);

struct TaskSubject {
  std::string kind;
  std::string subject_id;
};

// Cancels the tasks of a kind about a subject that are not closed, since their cause is gone (an undo, say). Called by
// the verb that took the cause away. Returns how many.
std::int64_t cancel_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now,
                          const TaskSubject& subject);

}  // namespace quell::worklist
