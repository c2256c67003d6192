#include "access/invite_staff.h"

#include "access/manage_right.h"

namespace quell::access {
namespace {

// The same invitation, sent again.
Result<void> require_same(const StaffRecord& earlier, const StaffRecord& again) {
  const bool same = earlier.program_id == again.program_id && earlier.organization_id == again.organization_id &&
                    earlier.sign_in_name == again.sign_in_name && !earlier.password_hash && !earlier.ended_at;
  if (!same) return fail(FailureKind::conflict, "access.id_taken");
  return {};
}

}  // namespace

Result<OneTimeLink> invite_staff(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                 const Invitation& invitation) {
  TRY(require_may_grant(tx, actor,
                        {invitation.organization, invitation.roles, invitation.every_site, invitation.sites}));
  if (invitation.display_name.empty()) return invalid("/display_name", "access.display_name_missing");
  // No TRY inside the braces below: g++ 12 does not destroy the fields that were made before it returns.
  const Text<40> sign_in_name = TRY(sign_in_name_from(invitation.sign_in_name));
  const StaffRecord record{.id = invitation.id,
                           .program_id = actor.program,
                           .organization_id = invitation.organization,
                           .display_name = invitation.display_name,
                           .sign_in_name = sign_in_name,
                           .every_site = invitation.every_site,
                           .recorded_at = now,
                           .recorded_by = actor.staff};
  if (!TRY(keep_new_staff(tx, record))) TRY(require_same(*find_staff(tx, record.id), record));
  keep_roles_and_sites(tx, record.id, invitation.roles, invitation.sites);
  tx.touch("access.staff", record.id.text);
  return make_link(tx, now, seed, record.id, LinkPurpose::set_everything, actor.staff);
}

}  // namespace quell::access
