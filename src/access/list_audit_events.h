#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "access/audit_event.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::access {

struct ListAuditEvents {
  std::optional<StaffId> staff;
  std::optional<Text<120>> subject;   // "people.person:<id>"
  std::optional<Text<80>> operation;  // "people.open_person"
  std::optional<SiteId> site;         // done by staff who work there
  std::optional<Instant> from;        // included
  std::optional<Instant> until;       // not included
  std::optional<Text<120>> after;     // `next` of the page before
};
BOOST_DESCRIBE_STRUCT(ListAuditEvents, (), (staff, subject, operation, site, from, until, after))

struct AuditEventPage {
  std::vector<AuditEvent> events;   // newest first, at most 100
  std::optional<std::string> next;  // nothing on the last page
};
BOOST_DESCRIBE_STRUCT(AuditEventPage, (), (events, next))

// The audit log of the program, for auditors. Whoever reads it leaves an event as well.
//
// Fails: not_permitted access.permission_missing   needs read_audit
//        invalid_input access.page_unknown         `after` is not what a page gave
Result<AuditEventPage> list_audit_events(storage::Transaction& tx, const Actor& actor, Instant now,
                                         const ListAuditEvents& request);

}  // namespace quell::access
