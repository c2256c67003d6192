#pragma once

#include <optional>
#include <string>

#include "access/permission.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::worklist {

enum class Priority { urgent, normal };
BOOST_DESCRIBE_ENUM(Priority, urgent, normal)

enum class TaskState { open, claimed, done, cancelled };
BOOST_DESCRIBE_ENUM(TaskState, open, claimed, done, cancelled)

// A piece of work. It names its subject by id only; neither note ever holds personal data.
struct Task {
  TaskId id;
  ProgramId program_id;
  std::string kind;  // "inventory.discrepancy": the room that opens it, and what is to be done
  std::string subject_id;
  std::optional<SiteId> site;     // where it is to be done; absent: anywhere in the program
  access::Permission permission;  // who may see it and do it
  Priority priority;
  Instant due_at;
  TaskState state;
  std::optional<StaffId> owner;  // who claimed it, or did it
  Text<300> note;
  std::optional<Text<80>> outcome;
  std::optional<Text<300>> outcome_note;
  Instant opened_at;
  StaffId opened_by;
  std::optional<Instant> closed_at;
  std::optional<StaffId> closed_by;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, program_id, kind, subject_id, site, permission, priority, due_at, state, owner, note,
                       outcome, outcome_note, opened_at, opened_by, closed_at, closed_by))

}  // namespace quell::worklist
