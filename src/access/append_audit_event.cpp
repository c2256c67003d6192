#include "access/append_audit_event.h"

#include <algorithm>

namespace quell::access {
namespace {

struct SubjectRow {
  ProgramId program_id;
  std::string subject;
  Instant occurred_at;
  AuditEventId event_id;
};
BOOST_DESCRIBE_STRUCT(SubjectRow, (), (program_id, subject, occurred_at, event_id))

// Sorted, each once.
std::string joined(std::vector<std::string> words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

AuditEventId append_audit_event(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                const AuditedRequest& request) {
  std::vector<std::string> subjects, fields, purposes;
  for (const auto& [kind, subject_id] : request.touched) {
    if (kind == touched_field) fields.push_back(subject_id);
    else if (kind == touched_purpose) purposes.push_back(subject_id);
    else subjects.push_back(kind + ":" + subject_id);
  }
  const AuditEvent event{seed.next_id<AuditEventId>(),
                         actor.program,
                         now,
                         actor.staff,
                         actor.organization,
                         actor.request,
                         request.operation,
                         request.kind,
                         joined(subjects),
                         joined(fields),
                         joined(purposes),
                         request.outcome};
  tx.execute(
      "insert into access_audit_event (id, program_id, occurred_at, staff_id, organization_id, request_id, operation, "
      "kind, subjects, fields, purpose, outcome) values (:id, :program_id, :occurred_at, :staff_id, :organization_id, "
      ":request_id, :operation, :kind, :subjects, :fields, :purpose, :outcome)",
      event);
  tx.execute("insert into access_audit_waiting (event_id) values (:id)", event);
  for (const std::string& subject : subjects)
    tx.execute(
        "insert into access_audit_subject (program_id, subject, occurred_at, event_id) "
        "values (:program_id, :subject, :occurred_at, :event_id) on conflict do nothing",
        SubjectRow{event.program_id, subject, now, event.id});
  return event.id;
}

}  // namespace quell::access
