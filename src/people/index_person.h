#pragma once

#include <vector>

#include "people/contact_point.h"
#include "people/identity.h"
#include "storage/transaction.h"

namespace quell::people {

// Makes a person be found by exactly this identity and these phones: writes the keyed hashes that are missing and takes
// away those that no longer hold.
void index_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person, const Identity& identity,
                  const std::vector<ContactPoint>& contact_points);

}  // namespace quell::people
