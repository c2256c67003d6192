#pragma once

#include <vector>

#include "access/actor.h"
#include "access/audit_event.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

// What a request did, for its one audit event.
struct AuditedRequest {
  std::string operation;
  AuditKind kind = AuditKind::read;
  std::string outcome = "done";
  std::vector<storage::Touched> touched;  // as Transaction::take_touched gives it
};

// A verb names fields that it showed or changed, or says why it opened a person, through the same list of touched
// records, under these kinds.
inline constexpr const char* touched_field = "access.field";
inline constexpr const char* touched_purpose = "access.purpose";

// Writes the audit event of a request (P7): exactly one a request, in the request's own transaction where it writes,
// before the answer leaves where it reads. The sealer chains it later.
AuditEventId append_audit_event(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                const AuditedRequest& request);

}  // namespace quell::access
