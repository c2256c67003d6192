#pragma once

#include <vector>

#include "core/ids.h"
#include "storage/transaction.h"

namespace quell::people {

// Records keep the person id that they were written with; persons found to be one are mapped to the one in force. An id
// that was never merged, known or not, is its own.
PersonId person_in_force(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// The same for many, one answer an id, in their order.
std::vector<PersonId> people_in_force(storage::Transaction& tx, const ProgramId& program,
                                      const std::vector<PersonId>& ids);

// All ids under which records of this person may have been written: the one in force and those merged into it.
std::vector<PersonId> ids_of_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

}  // namespace quell::people
