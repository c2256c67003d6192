#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct EditPerson {
  PersonId person;
  std::int64_t version = 0;  // that the editor saw
  Identity identity;         // whole, as it shall be
};
BOOST_DESCRIBE_STRUCT(EditPerson, (), (person, version, identity))

// Puts an identity in force; the one before is kept, sealed, for undo and history. What changes nothing writes nothing.
//
// Fails: not_permitted access.permission_missing
//        invalid_input core.request_invalid       faults as in check_identity.h
//        not_found     people.person_unknown, people.erased
//        conflict      people.changed_meanwhile   the version is not in force; nothing is written
//        unavailable   people.key_missing, people.sealed_unreadable
Result<Person> edit_person(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                           const EditPerson& request);

}  // namespace quell::people
