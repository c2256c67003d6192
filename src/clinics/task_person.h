#pragma once

#include <optional>

#include "access/actor.h"
#include "core/ids.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::clinics {

struct TaskQuestion {
  TaskId task;
};
BOOST_DESCRIBE_STRUCT(TaskQuestion, (), (task))

struct TaskPerson {
  std::optional<PersonId> person;  // absent: the task is about no person, or about one that is not kept here any more
};
BOOST_DESCRIBE_STRUCT(TaskPerson, (), (person))

// Whom a task is about, so that whoever works on it can open the person. Tasks name their subject by the id of an
// appointment or a dose; the rooms that open them know whose it is.
//
// Fails: not_permitted access.permission_missing   needs a right to read persons
//        not_found     worklist.no_such_task       also where the actor may not see it
Result<TaskPerson> task_person(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const TaskQuestion& question);

}  // namespace quell::clinics
