#include "access/change_staff.h"

#include "access/manage_right.h"

namespace quell::access {
namespace {

struct ChangeRow {
  StaffId staff;
  int version = 1;
  Text<80> display_name;
  bool every_site = false;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (staff, version, display_name, every_site, now))

Result<StaffRecord> require_other(storage::Transaction& tx, const Actor& actor, const StaffId& staff) {
  if (staff == actor.staff) return fail(FailureKind::not_permitted, "access.own_account");
  return require_manageable(tx, actor, staff);
}

}  // namespace

Result<StaffMember> change_staff(storage::Transaction& tx, const Actor& actor, Instant now, Seed,
                                 const StaffChange& change) {
  const StaffRecord record = TRY(require_other(tx, actor, change.staff));
  TRY(require_may_grant(tx, actor, {record.organization_id, change.roles, change.every_site, change.sites}));
  if (change.display_name.empty()) return invalid("/display_name", "access.display_name_missing");
  const auto changed = tx.execute(
      "update access_staff set display_name = :display_name, every_site = :every_site, version = version + 1 "
      "where id = :staff and version = :version",
      ChangeRow{change.staff, change.version, change.display_name, change.every_site, now});
  if (changed == 0) return fail(FailureKind::conflict, "access.changed_meanwhile");
  keep_roles_and_sites(tx, change.staff, change.roles, change.sites);
  tx.touch("access.staff", change.staff.text);
  return member_of(tx, *find_staff(tx, change.staff), now);
}

Result<void> end_staff(storage::Transaction& tx, const Actor& actor, Instant now, Seed, const EndStaff& request) {
  TRY(require_other(tx, actor, request.staff));
  tx.execute(
      "update access_staff set ended_at = :now, password_hash = null, pin_hash = null, second_step_sealed = null, "
      "version = version + 1 where id = :staff and ended_at is null",
      ChangeRow{.staff = request.staff, .now = now});
  end_sign_ins(tx, request.staff, now);
  tx.touch("access.staff", request.staff.text);
  return {};
}

}  // namespace quell::access
