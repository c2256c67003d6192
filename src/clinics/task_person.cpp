#include "clinics/task_person.h"

#include "clinics/appointment.h"
#include "immunization/dose_lines.h"
#include "people/rights.h"
#include "worklist/find_task.h"

namespace quell::clinics {
namespace {

std::optional<PersonId> person_of(storage::Transaction& tx, const worklist::Task& task) {
  if (task.kind.starts_with("clinics.")) {
    const auto appointment = find_appointment(tx, task.program_id, {task.subject_id});
    if (appointment) return appointment->person_id;
  }
  if (task.kind.starts_with("immunization.")) {
    const auto dose = immunization::find_dose(tx, task.program_id, {task.subject_id});
    if (dose) return dose->dose.person_id;
  }
  return {};
}

}  // namespace

Result<TaskPerson> task_person(storage::Transaction& tx, const access::Actor& actor, Instant,
                               const TaskQuestion& question) {
  TRY(people::require_reading(actor));
  const worklist::Task task = TRY(worklist::find_task(tx, actor, question.task));
  TaskPerson found{person_of(tx, task)};
  if (found.person) tx.touch("people.person", found.person->text);
  return found;
}

}  // namespace quell::clinics
