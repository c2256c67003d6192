#include "access/append_audit_event.h"

#include <gtest/gtest.h>

#include "access/list_audit_events.h"
#include "access/reading_reason.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct AppendAuditEvent : storage::EachDatabase {
  const Actor nurse{.program = spring, .staff = {"nurse"}, .organization = clinic, .request = {"request-1"}};
  const Actor auditor{.program = spring, .staff = {"auditor"}, .permissions = {Permission::read_audit}};
};
ON_EACH_DATABASE(AppendAuditEvent);

TEST_P(AppendAuditEvent, says_who_did_what_to_whom_and_why) {
  tx().touch("people.person", "p-2");
  tx().touch("people.person", "p-1");
  tx().touch("people.person", "p-2");
  tx().touch(touched_field, "birth_date");
  ASSERT_TRUE(require_reading_reason(tx(), ReadingReason::person_asks));
  append_audit_event(tx(), nurse, morning, Seed::from_number(1),
                     {"people.open_person", AuditKind::read, "done", tx().take_touched()});

  const AuditEvent event = list_audit_events(tx(), auditor, morning, {})->events.at(0);
  EXPECT_EQ(event.staff_id.text, "nurse");
  EXPECT_EQ(event.organization_id, clinic);
  EXPECT_EQ(event.request_id.text, "request-1");
  EXPECT_EQ(event.operation, "people.open_person");
  EXPECT_EQ(event.subjects, "people.person:p-1 people.person:p-2");
  EXPECT_EQ(event.fields, "birth_date");
  EXPECT_EQ(event.purpose, "person_asks");
  EXPECT_EQ(event.outcome, "done");
}

TEST_P(AppendAuditEvent, cannot_be_taken_back) {
  append_audit_event(tx(), nurse, morning, Seed::from_number(1), {"a.b"});
  EXPECT_ANY_THROW(tx().execute("update access_audit_event set outcome = 'x'", storage::NoParameters{}));
}

TEST_P(AppendAuditEvent, cannot_be_deleted) {
  append_audit_event(tx(), nurse, morning, Seed::from_number(1), {"a.b"});
  EXPECT_ANY_THROW(tx().execute("delete from access_audit_event", storage::NoParameters{}));
}

}  // namespace
}  // namespace quell::access
