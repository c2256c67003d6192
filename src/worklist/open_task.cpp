#include "worklist/open_task.h"

namespace quell::worklist {
namespace {

struct Row {
  TaskId id;
  ProgramId program_id;
  std::string kind;
  std::string subject_id;
  std::optional<SiteId> site;
  access::Permission permission;
  Priority priority;
  Instant due_at;
  TaskState state = TaskState::open;
  Text<300> note;
  Instant opened_at;
  StaffId opened_by;
  std::optional<std::string> open_key;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, program_id, kind, subject_id, site, permission, priority, due_at, state, note, opened_at,
                       opened_by, open_key))

// The parts hold no '|': kinds and ids are of a-z, 0-9, '.', '-' and '_'.
std::optional<std::string> open_key_of(const ProgramId& program, const NewTask& request) {
  if (request.repeats == Repeats::allowed) return {};
  return program.text + "|" + request.kind + "|" + request.subject_id;
}

}  // namespace

Task open_task(storage::Transaction& tx, const access::Actor& actor, Instant now, const NewTask& request) {
  const Row row{
      .id = request.id,
      .program_id = actor.program,
      .kind = request.kind,
      .subject_id = request.subject_id,
      .site = request.site,
      .permission = request.permission,
      .priority = request.priority,
      .due_at = request.due_at,
      .note = request.note,
      .opened_at = now,
      .opened_by = actor.staff,
      .open_key = open_key_of(actor.program, request),
  };
  tx.execute(
      "insert into worklist_task (id, program_id, kind, subject_id, site, permission, priority, due_at, state, note, "
      "opened_at, opened_by, open_key) values (:id, :program_id, :kind, :subject_id, :site, :permission, :priority, "
      ":due_at, :state, :note, :opened_at, :opened_by, :open_key) on conflict do nothing",
      row);
  return *tx.find<Task>("select * from worklist_task where id = :id or open_key = :open_key order by opened_at limit 1",
                        row);
}

}  // namespace quell::worklist
