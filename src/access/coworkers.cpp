#include "access/coworkers.h"

#include "access/roles.h"
#include "access/staff_record.h"

namespace quell::access {
namespace {

struct CoworkersAsked {
  ProgramId program;
};
BOOST_DESCRIBE_STRUCT(CoworkersAsked, (), (program))

bool has(storage::Transaction& tx, const StaffRecord& record, Permission permission, Instant now) {
  return record.is_in_force(now) && permissions_of(roles_of(tx, record.id)).contains(permission);
}

}  // namespace

std::vector<Coworker> coworkers_who_may(storage::Transaction& tx, const ProgramId& program, Permission permission,
                                        Instant now) {
  std::vector<Coworker> coworkers;
  for (const StaffRecord& record : tx.all<StaffRecord>(
           "select * from access_staff where program_id = :program and ended_at is null order by display_name, id",
           CoworkersAsked{program}))
    if (has(tx, record, permission, now)) coworkers.push_back({record.id, record.display_name});
  return coworkers;
}

bool may_do(storage::Transaction& tx, const ProgramId& program, const StaffId& staff, Permission permission,
            Instant now) {
  const auto record = find_staff(tx, staff);
  return record && record->program_id == program && has(tx, *record, permission, now);
}

}  // namespace quell::access
