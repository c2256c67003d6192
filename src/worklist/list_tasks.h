#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "storage/transaction.h"
#include "worklist/task.h"

namespace quell::worklist {

enum class Whose { anyone, mine, nobody };
BOOST_DESCRIBE_ENUM(Whose, anyone, mine, nobody)

enum class Closed { left_out, only };
BOOST_DESCRIBE_ENUM(Closed, left_out, only)

// What is absent does not narrow the list.
struct TaskFilter {
  std::optional<std::string> kind;
  std::optional<std::string> subject_id;
  std::optional<SiteId> site;
  std::optional<Priority> priority;
  std::optional<Instant> due_before;
  std::optional<Whose> whose;
  std::optional<Closed> closed;
  std::optional<Instant> after_due_at;  // with after_id: goes on after the last task of the page before
  std::optional<TaskId> after_id;
  std::optional<int> limit;  // 1 to 200; 50 where absent
};
BOOST_DESCRIBE_STRUCT(TaskFilter, (),
                      (kind, subject_id, site, priority, due_before, whose, closed, after_due_at, after_id, limit))

struct TaskPage {
  std::vector<Task> tasks;
  bool more = false;  // ask again with the last task's due_at and id
};
BOOST_DESCRIBE_STRUCT(TaskPage, (), (tasks, more))

// The tasks that the actor may see, soonest due first.
//
// Fails: invalid_input worklist.limit_out_of_range
Result<TaskPage> list_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const TaskFilter& filter);

}  // namespace quell::worklist
