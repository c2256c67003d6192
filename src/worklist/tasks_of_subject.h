#pragma once

#include "worklist/complete_task.h"

namespace quell::worklist {

// Some work is claimed and done where its subject is (a question is answered on its own page). Its verbs let the tasks
// about the subject follow, in their own transaction; tasks that are closed stay as they are. Each returns how many.

// The actor owns them, whoever did before.
std::int64_t own_tasks(storage::Transaction& tx, const access::Actor& actor, const TaskSubject& subject);

// Nobody does.
std::int64_t free_tasks(storage::Transaction& tx, const access::Actor& actor, const TaskSubject& subject);

// They are done, by the actor.
std::int64_t finish_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now, const TaskSubject& subject,
                          const Text<80>& outcome);

}  // namespace quell::worklist
