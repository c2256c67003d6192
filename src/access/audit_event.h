#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/ids.h"
#include "core/instant.h"

namespace quell::access {

using AuditEventId = Id<struct AuditEventTag>;

enum class AuditKind { read, change, sign_in };
BOOST_DESCRIBE_ENUM(AuditKind, read, change, sign_in)

// Who saw or changed what, in one request (FHIR AuditEvent). Ids, names of fields and codes only: never personal data.
struct AuditEvent {
  AuditEventId id;
  ProgramId program_id;
  Instant occurred_at;
  StaffId staff_id;                // "public", "system"
  OrganizationId organization_id;  // empty for these
  RequestId request_id;
  std::string operation;  // "clinics.book_appointment"
  AuditKind kind = AuditKind::read;
  std::string subjects;  // "people.person:<id> clinics.appointment:<id>"
  std::string fields;    // "birth_date phone": what of them was changed or shown, where a verb says so
  std::string purpose;   // why someone outside the own worklist was opened (reading_reason.h)
  std::string outcome;   // "done", or the reason of the refusal
};
BOOST_DESCRIBE_STRUCT(AuditEvent, (),
                      (id, program_id, occurred_at, staff_id, organization_id, request_id, operation, kind, subjects,
                       fields, purpose, outcome))

// What is hashed at a place of the chain: the hash before it, the position and the whole event as JSON, each on a line.
std::string seal_hash(const std::string& previous_hash, std::int64_t position, const AuditEvent& event);

}  // namespace quell::access
