#include "access/reset_sign_in.h"

#include "access/manage_right.h"

namespace quell::access {
namespace {

Result<StaffRecord> require_someone_else(storage::Transaction& tx, const Actor& actor, const StaffId& staff) {
  if (staff == actor.staff) return fail(FailureKind::not_permitted, "access.own_account");
  auto record = TRY(require_manageable(tx, actor, staff));
  if (record.ended_at) return fail(FailureKind::not_found, "access.staff_unknown");
  tx.touch("access.staff", staff.text);
  return record;
}

}  // namespace

Result<OneTimeLink> reset_second_step(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                      const ResetSignIn& request) {
  TRY(require_someone_else(tx, actor, request.staff));
  tx.execute(
      "update access_staff set password_hash = null, pin_hash = null, second_step_sealed = null, "
      "second_step_key_id = null, version = version + 1 where id = :staff",
      request);
  tx.execute("delete from access_recovery_code where staff_id = :staff", request);
  end_sign_ins(tx, request.staff, now);
  return make_link(tx, now, seed, request.staff, LinkPurpose::set_everything, actor.staff);
}

Result<OneTimeLink> reset_password(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                   const ResetSignIn& request) {
  const StaffRecord record = TRY(require_someone_else(tx, actor, request.staff));
  const LinkPurpose purpose = record.second_step_sealed ? LinkPurpose::set_password : LinkPurpose::set_everything;
  return make_link(tx, now, seed, request.staff, purpose, actor.staff);
}

Result<OneTimeLink> reset_by_name(storage::Transaction& tx, Instant now, Seed seed, const ResetByName& request) {
  const auto record = find_staff_by_name(tx, request.program, folded_sign_in_name(request.sign_in_name));
  if (!record) return fail(FailureKind::not_found, "access.staff_unknown");
  return reset_second_step(tx, system_actor(request.program), now, seed, {record->id});
}

}  // namespace quell::access
