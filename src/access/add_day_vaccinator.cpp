#include "access/add_day_vaccinator.h"

#include "access/staff_record.h"

namespace quell::access {

Result<StaffMember> add_day_vaccinator(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                       const DayVaccinator& request) {
  TRY(require_at(actor, Permission::manage_site, request.site));
  if (request.display_name.empty()) return invalid("/display_name", "access.display_name_missing");
  if (request.ends_at <= now || request.ends_at > now + std::chrono::hours{24})
    return invalid("/ends_at", "access.day_too_long");

  // The sign-in name is never typed; it only has to be nobody else's.
  const StaffRecord record{.id = request.id,
                           .program_id = actor.program,
                           .organization_id = actor.organization,
                           .display_name = request.display_name,
                           .sign_in_name = {"day-" + seed.next_id<StaffId>().text.substr(0, 30)},
                           .pin_hash = request.pin_hash,
                           .ends_at = request.ends_at,
                           .recorded_at = now,
                           .recorded_by = actor.staff};
  if (TRY(keep_new_staff(tx, record))) {
    keep_roles_and_sites(tx, record.id, {Role::vaccinator}, {request.site});
  } else {
    const auto replaced = tx.execute(
        "update access_staff set pin_hash = :pin_hash where id = :id and program_id = :program_id "
        "and organization_id = :organization_id and display_name = :display_name and ends_at = :ends_at",
        record);
    if (replaced == 0) return fail(FailureKind::conflict, "access.id_taken");
  }
  tx.touch("access.staff", record.id.text);
  return member_of(tx, *find_staff(tx, record.id), now);
}

}  // namespace quell::access
