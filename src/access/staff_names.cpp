#include "access/staff_names.h"

namespace quell::access {
namespace {

constexpr std::size_t names_max = 300;

struct StaffNamesWanted {
  ProgramId program;
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(StaffNamesWanted, (), (program, staff))

const std::string name_of_staff =
    "select s.id, s.display_name, o.name as organization from access_staff s "
    "join access_organization o on o.id = s.organization_id where s.program_id = :program ";

}  // namespace

Result<StaffNameList> staff_names(storage::Transaction& tx, const Actor& actor, Instant, const StaffNames& request) {
  if (actor.organization.text.empty()) return fail(FailureKind::not_permitted, "access.permission_missing");
  if (request.staff.size() > names_max) return invalid("/staff", "access.too_many_names");
  StaffNameList list;
  if (request.staff.empty()) {
    if (!actor.permissions.contains(Permission::read_audit)) return list;
    list.names = tx.all<StaffName>(name_of_staff + "order by s.display_name, s.id limit 5000",
                                   StaffNamesWanted{actor.program, {}});
    return list;
  }
  for (const StaffId& staff : request.staff)
    if (auto name = tx.find<StaffName>(name_of_staff + "and s.id = :staff", StaffNamesWanted{actor.program, staff}))
      list.names.push_back(*std::move(name));
  return list;
}

}  // namespace quell::access
