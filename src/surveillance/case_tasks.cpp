#include "surveillance/case_tasks.h"

#include <string>

#include "worklist/complete_task.h"
#include "worklist/open_task.h"

namespace quell::surveillance {
namespace {

std::string kind_of(CaseTask task) {
  std::string kind;
  each_choice<CaseTask>([&](auto choice) {
    if (choice.value == task) kind = std::string{"surveillance."} + choice.name;
  });
  return kind;
}

// What somebody waits for is done the same day.
bool is_urgent(CaseTask task) { return task == CaseTask::tell_result; }

}  // namespace

void open_case_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                    const NewCaseTask& request) {
  const bool urgent = is_urgent(request.task);
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = kind_of(request.task),
                       .subject_id = request.of.id.text,
                       .permission = access::Permission::investigate_cases,
                       .priority = urgent ? worklist::Priority::urgent : worklist::Priority::normal,
                       .due_at = now + std::chrono::hours{urgent ? 4 : 24},
                       .note = {},
                       .repeats = worklist::Repeats::one_at_a_time});
}

void cancel_case_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now, const Case& of) {
  each_choice<CaseTask>([&](auto choice) {
    worklist::cancel_tasks(tx, actor, now, {std::string{"surveillance."} + choice.name, of.id.text});
  });
}

}  // namespace quell::surveillance
