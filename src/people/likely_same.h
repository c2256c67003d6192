#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "access/actor.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

// The persons in force who have this phone, as typed; none where it cannot be read. For verbs of upper rooms that have
// checked their actor; nobody is touched, for only ids are told.
std::vector<PersonId> find_by_phone(storage::Transaction& tx, const ProgramId& program, const Private<Text<40>>& phone);

// Persons in force who may be the one described: the same words of a name and the same birth date, or the same phone
// and birth date. For staff to look at (P4): never merge by it, and never answer the public by it.
//
// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<std::vector<PersonId>> likely_same(storage::Transaction& tx, const ProgramId& program, const Identity& identity,
                                          const std::vector<ContactPoint>& contact_points);

}  // namespace quell::people
