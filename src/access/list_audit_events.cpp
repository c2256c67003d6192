#include "access/list_audit_events.h"

#include <charconv>

namespace quell::access {
namespace {

constexpr int events_a_page = 100;

struct ListAuditEventsWanted {
  ProgramId program;
  std::optional<StaffId> staff;
  std::optional<Text<120>> subject;
  std::optional<Text<80>> operation;
  std::optional<SiteId> site;
  Instant from;
  Instant until;
  Instant before;          // the last event of the page before: its time
  AuditEventId before_id;  // and its id
  int count_max = events_a_page + 1;
};
BOOST_DESCRIBE_STRUCT(ListAuditEventsWanted, (),
                      (program, staff, subject, operation, site, from, until, before, before_id, count_max))

// One text for each way in, so that each finds its index; a filter beyond it is a condition.
const std::string of_site =
    "and (cast(:site as text) is null or exists (select 1 from access_staff_site t where t.staff_id = e.staff_id "
    "and t.site_id = cast(:site as text))) ";
const std::string by_time =
    "select * from access_audit_event e where program_id = :program and occurred_at >= :from and occurred_at < :until "
    "and (occurred_at, id) < (:before, :before_id) " +
    of_site + "order by occurred_at desc, id desc limit :count_max";
const std::string by_operation =
    "select * from access_audit_event e where program_id = :program and operation = :operation "
    "and occurred_at >= :from and occurred_at < :until and (occurred_at, id) < (:before, :before_id) " +
    of_site + "order by occurred_at desc, id desc limit :count_max";
const std::string by_staff =
    "select * from access_audit_event e where program_id = :program and staff_id = :staff "
    "and occurred_at >= :from and occurred_at < :until and (occurred_at, id) < (:before, :before_id) "
    "and (cast(:operation as text) is null or operation = cast(:operation as text)) " +
    of_site + "order by occurred_at desc, id desc limit :count_max";
const std::string by_subject =
    "select e.* from access_audit_subject s join access_audit_event e on e.id = s.event_id "
    "where s.program_id = :program and s.subject = :subject and s.occurred_at >= :from and s.occurred_at < :until "
    "and (s.occurred_at, s.event_id) < (:before, :before_id) "
    "and (cast(:staff as text) is null or e.staff_id = cast(:staff as text)) "
    "and (cast(:operation as text) is null or e.operation = cast(:operation as text)) " +
    of_site + "order by s.occurred_at desc, s.event_id desc limit :count_max";

std::string next_of(const AuditEvent& last) {
  return std::to_string(last.occurred_at.time_since_epoch().count()) + "_" + last.id.text;
}

Result<void> read_after(const std::string& after, ListAuditEventsWanted& wanted) {
  std::int64_t micros = 0;
  const char* end = after.data() + after.size();
  const auto [rest, error] = std::from_chars(after.data(), end, micros);
  if (error != std::errc{} || rest == end || *rest != '_' || !is_id(std::string_view{rest + 1, end}))
    return invalid("/after", "access.page_unknown");
  wanted.before = Instant{std::chrono::microseconds{micros}};
  wanted.before_id.text.assign(rest + 1, end);
  return {};
}

}  // namespace

Result<AuditEventPage> list_audit_events(storage::Transaction& tx, const Actor& actor, Instant,
                                         const ListAuditEvents& request) {
  TRY(require(actor, Permission::read_audit));
  const Instant ever{std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}};
  ListAuditEventsWanted wanted{.program = actor.program,
                               .staff = request.staff,
                               .subject = request.subject,
                               .operation = request.operation,
                               .site = request.site,
                               .from = request.from.value_or(Instant{}),
                               .until = request.until.value_or(ever),
                               .before = ever};
  if (request.after) TRY(read_after(request.after->value, wanted));

  const std::string& sql = request.subject     ? by_subject
                           : request.staff     ? by_staff
                           : request.operation ? by_operation
                                               : by_time;
  AuditEventPage page{tx.all<AuditEvent>(sql, wanted), {}};
  if (page.events.size() > events_a_page) {
    page.events.resize(events_a_page);
    page.next = next_of(page.events.back());
  }
  return page;
}

}  // namespace quell::access
