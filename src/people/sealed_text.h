#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/ids.h"
#include "core/private.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::people {

struct PersonOfProgram {
  const ProgramId& program;
  const PersonId& person;
};

// Where a sealed text is kept; it opens nowhere else.
struct SealedPlace {
  std::string_view table;
  std::string_view record_id;
  std::int64_t version = 1;
};

// Free text about a person, sealed under the person's own key: who is erased takes it along.
//
// Fails: not_found people.person_unknown, people.erased
//        unavailable people.key_missing, people.sealed_unreadable
Result<std::string> seal_for(storage::Transaction& tx, const PersonOfProgram& person, const SealedPlace& place,
                             std::string_view plain);

// Nothing where the person was erased. Fails: unavailable people.key_missing, people.sealed_unreadable
Result<std::optional<Private<std::string>>> open_for(storage::Transaction& tx, const PersonOfProgram& person,
                                                     const SealedPlace& place, std::string_view sealed);

}  // namespace quell::people
