#include "access/list_organizations.h"

namespace quell::access {
namespace {

struct ListOrganizationsWanted {
  ProgramId program;
  std::optional<OrganizationKind> kind;
  std::optional<OrganizationId> only;
};
BOOST_DESCRIBE_STRUCT(ListOrganizationsWanted, (), (program, kind, only))

}  // namespace

Result<OrganizationList> list_organizations(storage::Transaction& tx, const Actor& actor, Instant,
                                            const ListOrganizations& request) {
  ListOrganizationsWanted wanted{actor.program, request.kind, {}};
  if (!actor.permissions.contains(Permission::manage_staff)) {
    TRY(require(actor, Permission::manage_site));
    wanted.only = actor.organization;
  }
  return OrganizationList{
      tx.all<Organization>("select id, kind, name, jurisdiction from access_organization where program_id = :program "
                           "and (cast(:kind as text) is null or kind = cast(:kind as text)) "
                           "and (cast(:only as text) is null or id = cast(:only as text)) order by name, id",
                           wanted)};
}

}  // namespace quell::access
