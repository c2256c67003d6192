#include "access/list_audit_events.h"

#include <gtest/gtest.h>

#include <set>

#include "access/append_audit_event.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct ListAuditEventsOf : storage::EachDatabase {
  const Actor auditor{.program = spring, .permissions = {Permission::read_audit}};

  void append(const std::string& staff, const std::string& operation, const std::string& subject, Instant at) {
    append_audit_event(tx(), {.program = spring, .staff = {staff}}, at, Seed::from_number(++seed_),
                       {operation, AuditKind::read, "done", {{"people.person", subject}}});
  }
  AuditEventPage list(const ListAuditEvents& request) { return *list_audit_events(tx(), auditor, morning, request); }

 private:
  std::uint64_t seed_ = 0;
};
ON_EACH_DATABASE(ListAuditEventsOf);

TEST_P(ListAuditEventsOf, the_log_filters_by_staff_subject_operation_and_time) {
  append("ana", "people.open_person", "p-1", morning);
  append("bo", "people.open_person", "p-1", morning + 1h);
  append("bo", "people.edit_person", "p-2", morning + 2h);
  EXPECT_EQ(list({}).events.size(), 3u);
  EXPECT_EQ(list({.staff = StaffId{"bo"}}).events.size(), 2u);
  EXPECT_EQ(list({.subject = Text<120>{"people.person:p-1"}}).events.size(), 2u);
  EXPECT_EQ(list({.staff = StaffId{"ana"}, .subject = Text<120>{"people.person:p-1"}}).events.size(), 1u);
  EXPECT_EQ(list({.operation = Text<80>{"people.edit_person"}}).events.size(), 1u);
  EXPECT_EQ(list({.from = morning + 1h, .until = morning + 2h}).events.size(), 1u);
  EXPECT_EQ(list({}).events.at(0).operation, "people.edit_person");
}

TEST_P(ListAuditEventsOf, the_log_filters_by_the_site_where_staff_work) {
  add_organizations(tx());
  const TestStaff nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  append(nurse.id.text, "people.open_person", "p-1", morning);
  append("bo", "people.open_person", "p-1", morning);
  EXPECT_EQ(list({.site = harbor}).events.size(), 1u);
  EXPECT_EQ(list({.staff = nurse.id, .site = harbor}).events.size(), 1u);
  EXPECT_EQ(list({.subject = Text<120>{"people.person:p-1"}, .site = harbor}).events.size(), 1u);
  EXPECT_EQ(list({.site = hill}).events.size(), 0u);
}

TEST_P(ListAuditEventsOf, the_log_pages_through_all_of_it_even_where_many_share_a_moment) {
  for (int i = 0; i < 250; ++i) append("ana", "a.b", "p-1", morning + std::chrono::seconds{i / 50});
  for (ListAuditEvents request : {ListAuditEvents{}, ListAuditEvents{.staff = StaffId{"ana"}},
                                  ListAuditEvents{.subject = Text<120>{"people.person:p-1"}}}) {
    std::set<std::string> seen;
    for (;;) {
      const AuditEventPage page = list(request);
      for (const AuditEvent& event : page.events) seen.insert(event.id.text);
      if (!page.next) break;
      request.after = Text<120>{*page.next};
    }
    EXPECT_EQ(seen.size(), 250u);
  }
}

TEST_P(ListAuditEventsOf, the_log_is_for_auditors_of_the_program) {
  append("ana", "a.b", "p-1", morning);
  EXPECT_EQ(reason_of(list_audit_events(tx(), public_actor(spring), morning, {})), "access.permission_missing");
  const Actor elsewhere{.program = {"autumn"}, .permissions = {Permission::read_audit}};
  EXPECT_TRUE(list_audit_events(tx(), elsewhere, morning, {})->events.empty());
}

TEST_P(ListAuditEventsOf, the_log_refuses_a_page_that_it_did_not_give) {
  for (const char* after : {"x", "12", "12_", "_a", "12_A B"})
    EXPECT_EQ(reason_of(list_audit_events(tx(), auditor, morning, {.after = Text<120>{after}})), "access.page_unknown")
        << after;
}

}  // namespace
}  // namespace quell::access
