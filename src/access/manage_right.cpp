#include "access/manage_right.h"

#include <algorithm>

namespace quell::access {
namespace {

struct OrganizationKey {
  ProgramId program;
  OrganizationId organization;
};
BOOST_DESCRIBE_STRUCT(OrganizationKey, (), (program, organization))

struct KindRow {
  OrganizationKind kind;
};
BOOST_DESCRIBE_STRUCT(KindRow, (), (kind))

std::optional<OrganizationKind> kind_of(storage::Transaction& tx, const OrganizationKey& key) {
  const auto row =
      tx.find<KindRow>("select kind from access_organization where id = :organization and program_id = :program", key);
  if (!row) return {};
  return row->kind;
}

// A site manager's part.
Result<void> require_of_own_sites(const Actor& actor, const Grant& grant) {
  if (grant.organization != actor.organization) return fail(FailureKind::not_permitted, "access.other_organization");
  if (!std::ranges::all_of(grant.roles, is_site_role)) return fail(FailureKind::not_permitted, "access.role_above_own");
  const auto is_own = [&](const SiteId& site) { return actor.works_at(site, Permission::manage_site); };
  const bool every_site_of_the_own = grant.every_site && !actor.reaches_every_site(Permission::manage_site);
  if (every_site_of_the_own || !std::ranges::all_of(grant.sites, is_own))
    return fail(FailureKind::not_permitted, "access.other_site");
  return {};
}

Result<void> require_manager(const Actor& actor, const Grant& grant) {
  if (actor.permissions.contains(Permission::manage_staff)) return {};
  TRY(require(actor, Permission::manage_site));
  return require_of_own_sites(actor, grant);
}

}  // namespace

Result<void> require_may_grant(storage::Transaction& tx, const Actor& actor, const Grant& grant) {
  TRY(require_manager(actor, grant));
  const auto kind = kind_of(tx, {actor.program, grant.organization});
  if (!kind) return invalid("/organization", "access.organization_unknown");
  if (grant.roles.empty()) return invalid("/roles", "access.role_missing");
  for (const Role role : grant.roles)
    if (!rule_of(role).organizations.contains(*kind)) return invalid("/roles", "access.role_not_for_organization");
  const bool needs_site = std::ranges::any_of(grant.roles, is_site_role) && !grant.every_site;
  if (needs_site && grant.sites.empty()) return invalid("/sites", "access.site_missing");
  return {};
}

Result<StaffRecord> require_manageable(storage::Transaction& tx, const Actor& actor, const StaffId& staff) {
  if (!actor.permissions.contains(Permission::manage_staff)) TRY(require(actor, Permission::manage_site));
  auto record = find_staff(tx, staff);
  if (!record || record->program_id != actor.program) return fail(FailureKind::not_found, "access.staff_unknown");
  TRY(require_manager(actor, {record->organization_id, roles_of(tx, staff), record->every_site, sites_of(tx, staff)}));
  return *std::move(record);
}

}  // namespace quell::access
