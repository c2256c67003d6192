#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct AddContactPoint {
  PersonId person;
  NewContactPoint contact_point;
};
BOOST_DESCRIBE_STRUCT(AddContactPoint, (), (person, contact_point))

// Adds a phone number to a person; returns all that the person has. The same sent twice adds one.
//
// Fails: not_permitted access.permission_missing
//        invalid_input core.request_invalid   people.phone_unreadable, people.phone_twice (the person has it already),
//                                             people.too_many_phones
//        not_found     people.person_unknown, people.erased
//        conflict      people.id_used         the id stands for another contact point
//        unavailable   people.key_missing, people.sealed_unreadable
Result<Person> add_contact_point(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const AddContactPoint& request);

}  // namespace quell::people
