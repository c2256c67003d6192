#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "clinics/task_person.h"
#include "worklist/claim_task.h"
#include "worklist/complete_task.h"
#include "worklist/list_tasks.h"

namespace quell::server {

// Each task names the permission of those who may see it; the route's own keeps out who never has one.
Routes worklist_routes() {
  const auto staff = Permission::work_tasks;
  return {
      read_route<&worklist::list_tasks>("/api/tasks", "Tasks that one may see, soonest due first", staff,
                                        {.reasons = {"worklist.limit_out_of_range"}, .audited = Audited::when_touched}),
      read_route<&clinics::task_person>("/api/tasks/{task}/person", "Whom a task is about", Permission::find_people,
                                        {.reasons = {"worklist.no_such_task"}, .personal = Personal::yes}),
      write_route<&worklist::claim_task>(
          Method::post, "/api/tasks/{task}/claim", "Makes a task one's own", staff,
          {.reasons = {"worklist.no_such_task", "worklist.task_taken", "worklist.task_closed"}}),
      write_route<&worklist::release_task>(
          Method::post, "/api/tasks/{task}/release", "Gives a task back to all", staff,
          {.reasons = {"worklist.no_such_task", "worklist.task_closed", "worklist.not_your_task"}}),
      write_route<&worklist::complete_task>(Method::post, "/api/tasks/{task}/complete",
                                            "Closes a task with its outcome", staff,
                                            {.reasons = {"worklist.no_such_task", "worklist.outcome_missing",
                                                         "worklist.task_taken", "worklist.task_closed"}}),
  };
}

}  // namespace quell::server
