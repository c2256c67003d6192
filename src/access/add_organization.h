#pragma once

#include "access/actor.h"
#include "access/organization.h"
#include "core/instant.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

// Adds an organization to the program. Sent twice with the same id, it acts once.
//
// Fails: not_permitted access.permission_missing           needs manage_staff
//        invalid_input access.organization_name_missing
//        conflict      access.id_taken                     the id names another organization
Result<Organization> add_organization(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                      const Organization& organization);

}  // namespace quell::access
