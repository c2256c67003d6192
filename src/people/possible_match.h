#pragma once

#include <vector>

#include "access/actor.h"
#include "storage/transaction.h"

namespace quell::people {

// Two persons who may be one: nobody merges them but a person who has looked.
struct PossibleMatch {
  PersonId person_id;  // who came in
  PersonId other_id;   // who was known
  std::int64_t hundredth_bits = 0;
  Instant found_at;
  StaffId found_by;
};
BOOST_DESCRIBE_STRUCT(PossibleMatch, (), (person_id, other_id, hundredth_bits, found_at, found_by))

struct NewPossibleMatch {
  PersonId person, other;
  double bits = 0;
};

// Keeps the pair for the list of possible duplicates. For verbs that have checked their actor. Again, or the other way
// round, it changes nothing.
void note_possible_match(storage::Transaction& tx, const access::Actor& actor, Instant now,
                         const NewPossibleMatch& request);

// The pairs of a person, newest first.
std::vector<PossibleMatch> possible_matches_of(storage::Transaction& tx, const ProgramId& program,
                                               const PersonId& person);

}  // namespace quell::people
