#pragma once

#include <optional>

#include "core/date.h"
#include "core/ids.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::immunization {

// When a person was born, where that is on record: rules need the age, nobody is shown the date here. Nothing for a
// person who was erased.
//
// Fails: not_found   people.person_unknown
//        unavailable people.key_missing, people.sealed_unreadable
Result<std::optional<Date>> birth_date_of(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

}  // namespace quell::immunization
