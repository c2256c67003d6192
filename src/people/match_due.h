#pragma once

#include "access/actor.h"
#include "people/possible_match.h"

// Whoever is new or has another name, birth date or phone is compared with the others a little later, so that nobody
// waits for it: a nurse at the door, a laboratory's message, an import of thousands.

namespace quell::people {

// Asks for the comparison. For index_person, which knows that something to find a person by is new.
void mark_for_matching(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// A person who was compared, and who else it may be.
struct MatchedPerson {
  PersonId person;
  std::int64_t marks = 0;  // changes that were seen
  std::vector<NewPossibleMatch> found;
};

// Compares at most `people_max` of those who wait, in a transaction that reads. A record that cannot be opened has no
// pairs.
Result<std::vector<MatchedPerson>> match_due_people(storage::Transaction& tx, const ProgramId& program, int people_max);

// Keeps the pairs for a person's look, in a transaction that writes. Who was changed since stays marked.
void keep_matches(storage::Transaction& tx, const access::Actor& actor, Instant now,
                  const std::vector<MatchedPerson>& matched);

}  // namespace quell::people
