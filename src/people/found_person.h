#pragma once

#include <vector>

#include "people/find_people.h"

namespace quell::people {

// Enough of a person to tell two apart.
FoundPerson found_person(const PersonId& id, const Identity& identity, const std::vector<ContactPoint>& contact_points);

}  // namespace quell::people
