#pragma once

#include <vector>

#include "core/ids.h"
#include "storage/transaction.h"

// How people_identity is kept, and how a person is guarded: for the verbs that change persons.

namespace quell::people {

// Of two who merge or part the same persons at once, the second waits and then sees what the first has done.
void guard_people(storage::Transaction& tx, const ProgramId& program, std::vector<PersonId> people);

// The record in force for `person`, guarded: until this transaction ends nobody else edits, merges or erases it, and
// what is read of it from now on is what they left. For verbs that write beside its row, such as phones and search
// keys.
PersonId guarded_in_force(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// All records of the person (ids_of_person), guarded.
std::vector<PersonId> guarded_ids_of_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// The record in force for `person`, and for all that were merged into it, is `in_force` from now on.
void put_in_force(storage::Transaction& tx, const ProgramId& program, const PersonId& person, const PersonId& in_force);

// `person` stands for itself again, and for all that were merged into it.
void part(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

}  // namespace quell::people
