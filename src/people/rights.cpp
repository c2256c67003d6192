#include "people/rights.h"

#include <algorithm>
#include <initializer_list>

namespace quell::people {
namespace {

using enum access::Permission;

Result<void> require_one(const access::Actor& actor, std::initializer_list<access::Permission> permissions) {
  const auto granted = [&](access::Permission permission) { return actor.permissions.contains(permission); };
  if (std::ranges::any_of(permissions, granted)) return {};
  return fail(FailureKind::not_permitted, "access.permission_missing");
}

}  // namespace

Result<void> require_registering(const access::Actor& actor) {
  return require_one(
      actor, {use_public_pages, book_for_others, check_in, give_doses, edit_people, investigate_cases, send_results});
}

Result<void> require_reading(const access::Actor& actor) {
  return require_one(actor, {find_people, edit_people, view_site_day, check_in, give_doses, book_for_others,
                             work_call_backs, investigate_cases});
}

Result<void> require_editing(const access::Actor& actor) {
  return require_one(actor, {edit_people, check_in, give_doses, book_for_others, investigate_cases});
}

}  // namespace quell::people
