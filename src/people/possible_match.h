#pragma once

#include "access/actor.h"
#include "storage/transaction.h"

namespace quell::people {

// Two persons who may be one: nobody merges them but a person who has looked.
struct NewPossibleMatch {
  PersonId person, other;
  double bits = 0;
};

// Keeps the pair for the list of possible duplicates. For verbs that have checked their actor. Again, or the other way
// round, it changes nothing.
void note_possible_match(storage::Transaction& tx, const access::Actor& actor, Instant now,
                         const NewPossibleMatch& request);

}  // namespace quell::people
