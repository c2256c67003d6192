#include "access/add_organization.h"

namespace quell::access {
namespace {

struct OrganizationRow {
  OrganizationId id;
  ProgramId program_id;
  OrganizationKind kind = OrganizationKind::department;
  Text<120> name;
  std::optional<JurisdictionId> jurisdiction;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(OrganizationRow, (), (id, program_id, kind, name, jurisdiction, recorded_at, recorded_by))

}  // namespace

Result<Organization> add_organization(storage::Transaction& tx, const Actor& actor, Instant now, Seed,
                                      const Organization& organization) {
  TRY(require(actor, Permission::manage_staff));
  if (organization.name.empty()) return invalid("/name", "access.organization_name_missing");

  const OrganizationRow row{organization.id,           actor.program, organization.kind, organization.name,
                            organization.jurisdiction, now,           actor.staff};
  const auto added = tx.execute(
      "insert into access_organization (id, program_id, kind, name, jurisdiction, recorded_at, recorded_by) "
      "values (:id, :program_id, :kind, :name, :jurisdiction, :recorded_at, :recorded_by) on conflict do nothing",
      row);
  if (added == 0) {
    const auto earlier = tx.find<OrganizationRow>("select * from access_organization where id = :id", row);
    const bool same = earlier && earlier->program_id == row.program_id && earlier->kind == row.kind &&
                      earlier->name == row.name && earlier->jurisdiction == row.jurisdiction;
    if (!same) return fail(FailureKind::conflict, "access.id_taken");
  }
  tx.touch("access.organization", organization.id.text);
  return organization;
}

}  // namespace quell::access
