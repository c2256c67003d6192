#include "access/invite_staff.h"

#include <set>

#include "access/manage_right.h"

namespace quell::access {
namespace {

template <class T>
bool are_alike(const std::vector<T>& some, const std::vector<T>& others) {
  return std::set<T>{some.begin(), some.end()} == std::set<T>{others.begin(), others.end()};
}

// The same invitation, sent again: whoever gets its link may change who was invited, and it gives no more or less.
Result<void> require_same(storage::Transaction& tx, const Actor& actor, const Invitation& invitation,
                          const StaffRecord& again) {
  const auto earlier = require_manageable(tx, actor, invitation.id);
  const bool same = earlier && earlier->organization_id == again.organization_id &&
                    earlier->sign_in_name == again.sign_in_name && earlier->every_site == again.every_site &&
                    !earlier->password_hash && !earlier->pin_hash && !earlier->ended_at &&
                    are_alike(roles_of(tx, invitation.id), invitation.roles) &&
                    are_alike(sites_of(tx, invitation.id), invitation.sites);
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
  if (TRY(keep_new_staff(tx, record))) keep_roles_and_sites(tx, record.id, invitation.roles, invitation.sites);
  else TRY(require_same(tx, actor, invitation, record));
  tx.touch("access.staff", record.id.text);
  return make_link(tx, now, seed, record.id, LinkPurpose::set_everything, actor.staff);
}

}  // namespace quell::access
