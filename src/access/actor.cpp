#include "access/actor.h"

#include "core/described.h"

namespace quell::access {

Actor public_actor(ProgramId program) {
  return {.program = std::move(program), .staff = {"public"}, .permissions = {Permission::use_public_pages}};
}

Actor system_actor(ProgramId program) {
  Actor actor{.program = std::move(program), .staff = {"system"}, .every_site = true};
  each_choice<Permission>([&](auto permission) { actor.permissions.add(permission.value); });
  return actor;
}

Result<void> require(const Actor& actor, Permission permission) {
  if (actor.permissions.contains(permission)) return {};
  return fail(FailureKind::not_permitted, "access.permission_missing");
}

Result<void> require_at(const Actor& actor, Permission permission, const SiteId& site) {
  TRY(require(actor, permission));
  if (actor.works_at(site, permission)) return {};
  return fail(FailureKind::not_permitted, "access.other_site");
}

}  // namespace quell::access
