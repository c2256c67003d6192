#pragma once

#include "access/actor.h"
#include "people/match_score.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct ComparePeople {
  PersonId person;
  PersonId other;
};
BOOST_DESCRIBE_STRUCT(ComparePeople, (), (person, other))

struct PeopleCompared {
  Person person;
  Person other;
  MatchResult result{};
  double bits = 0;
  HeldBack held_back{};                 // why it is left to a person's look
  std::vector<FieldEvidence> evidence;  // of the fields that both tell
};
BOOST_DESCRIBE_STRUCT(PeopleCompared, (), (person, other, result, bits, held_back, evidence))

// Two records side by side, and what each field says for and against one person.
// Fails: not_permitted access.permission_missing
//        not_found     people.person_unknown, people.erased
//        unavailable   people.key_missing, people.sealed_unreadable
Result<PeopleCompared> compare_people(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const ComparePeople& request);

}  // namespace quell::people
