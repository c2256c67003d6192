#include "access/keep_staff.h"

namespace quell::access {

Result<bool> keep_new_staff(storage::Transaction& tx, const StaffRecord& record) {
  const auto added = tx.execute(
      "insert into access_staff (id, program_id, organization_id, display_name, sign_in_name, every_site, "
      "password_hash, second_step_sealed, second_step_key_id, second_step_used, pin_hash, ends_at, ended_at, version, "
      "recorded_at, recorded_by) values (:id, :program_id, :organization_id, :display_name, :sign_in_name, "
      ":every_site, :password_hash, :second_step_sealed, :second_step_key_id, :second_step_used, :pin_hash, :ends_at, "
      ":ended_at, :version, :recorded_at, :recorded_by) on conflict do nothing",
      record);
  if (added == 1) return true;
  if (find_staff(tx, record.id)) return false;
  return fail(FailureKind::conflict, "access.sign_in_name_taken");
}

}  // namespace quell::access
