#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "core/result.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::worklist {

// May a second task of this kind stand about the same subject while the first is not closed?
enum class Repeats { allowed, one_at_a_time };
BOOST_DESCRIBE_ENUM(Repeats, allowed, one_at_a_time)

struct NewTask {
  TaskId id;  // drawn from the caller's seed, or made by the client
  std::string kind;
  std::string subject_id;
  std::optional<SiteId> site = {};
  access::Permission permission;
  Priority priority = Priority::normal;
  Instant due_at;
  Text<300> note = {};
  Repeats repeats = Repeats::allowed;
};

// Opens a task, in the transaction of the verb that found the work. It asks for no permission of its own: who caused
// the work need not be who may do it.
//
// Returns the task; where one stands already (the same id, or one at a time about the subject), that one, unchanged.
Task open_task(storage::Transaction& tx, const access::Actor& actor, Instant now, const NewTask& request);

}  // namespace quell::worklist
