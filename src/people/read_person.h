#pragma once

#include <map>
#include <vector>

#include "access/actor.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct ReadPerson {
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(ReadPerson, (), (person))

// The person in force for this id, decrypted. The edge writes an audit event of it before it answers (P7).
//
// Fails: not_permitted access.permission_missing
//        not_found     people.person_unknown
//        not_found     people.erased
//        unavailable   people.key_missing, people.sealed_unreadable   the key ring is not this database's
Result<Person> read_person(storage::Transaction& tx, const access::Actor& actor, Instant now,
                           const ReadPerson& request);

// The same for verbs of upper rooms that have checked the actor's right to the record that names the person: someone
// with a booking code reads the own booking.
Result<Person> open_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// Many at once, the persons in force under the ids that were asked for; unknown and erased ones are left out.
// Fails: not_permitted access.permission_missing
//        unavailable   people.key_missing, people.sealed_unreadable
Result<std::map<PersonId, Person>> read_people(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                               const std::vector<PersonId>& ids);

}  // namespace quell::people
