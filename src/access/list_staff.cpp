#include "access/list_staff.h"

#include "access/staff_record.h"

namespace quell::access {
namespace {

constexpr int staff_a_page = 100;

struct ListStaffWanted {
  ProgramId program;
  std::optional<OrganizationId> organization;
  std::optional<SiteId> site;
  std::string after_id;
  std::string after_name;
  Instant now;
  int count_max = staff_a_page + 1;
};
BOOST_DESCRIBE_STRUCT(ListStaffWanted, (), (program, organization, site, after_id, after_name, now, count_max))

}  // namespace

Result<StaffPage> list_staff(storage::Transaction& tx, const Actor& actor, Instant now, const ListStaff& request) {
  ListStaffWanted wanted{
      .program = actor.program, .organization = request.organization, .site = request.site, .now = now};
  if (!actor.permissions.contains(Permission::manage_staff)) {
    TRY(require(actor, Permission::manage_site));
    wanted.organization = actor.organization;
  }
  if (request.after) {
    const auto last = find_staff(tx, *request.after);
    if (!last || last->program_id != actor.program) return invalid("/after", "core.cursor_unknown");
    wanted.after_id = last->id.text;
    wanted.after_name = last->display_name.value;
  }
  const auto records = tx.all<StaffRecord>(
      "select * from access_staff s where s.program_id = :program and (s.display_name, s.id) > (:after_name, "
      ":after_id) "
      "and s.ended_at is null and (s.ends_at is null or s.ends_at > :now) "
      "and (cast(:organization as text) is null or s.organization_id = cast(:organization as text)) "
      "and (cast(:site as text) is null or exists (select 1 from access_staff_site t where t.staff_id = s.id "
      "and t.site_id = cast(:site as text))) order by s.display_name, s.id limit :count_max",
      wanted);
  StaffPage page;
  for (const StaffRecord& record : records) {
    if (page.staff.size() == staff_a_page) {
      page.next = page.staff.back().id;
      break;
    }
    page.staff.push_back(member_of(tx, record, now));
  }
  return page;
}

}  // namespace quell::access
