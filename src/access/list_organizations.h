#pragma once

#include <vector>

#include "access/actor.h"
#include "access/organization.h"
#include "core/instant.h"
#include "storage/transaction.h"

namespace quell::access {

struct ListOrganizations {
  std::optional<OrganizationKind> kind;
};
BOOST_DESCRIBE_STRUCT(ListOrganizations, (), (kind))

struct OrganizationList {
  std::vector<Organization> organizations;  // by name
};
BOOST_DESCRIBE_STRUCT(OrganizationList, (), (organizations))

// The organizations of the program (there are dozens, so there are no pages). A site manager sees the own one only.
// Fails: not_permitted access.permission_missing   needs manage_staff or manage_site
Result<OrganizationList> list_organizations(storage::Transaction& tx, const Actor& actor, Instant now,
                                            const ListOrganizations& request);

}  // namespace quell::access
