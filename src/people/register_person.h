#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct NewPerson {
  PersonId id;  // made by the caller, so that a request sent twice registers once
  JurisdictionId jurisdiction;
  Identity identity;
  std::vector<NewContactPoint> contact_points;
};
BOOST_DESCRIBE_STRUCT(NewPerson, (), (id, jurisdiction, identity, contact_points))

// Registers a person: identity and phones are sealed under a new data key of the person's own, and made findable by
// keyed hashes. Sent twice, it returns what stands. The seed must come from the operating system: it makes the key.
//
// Fails: not_permitted  access.permission_missing
//        invalid_input  core.request_invalid    faults as in check_identity.h and write_contact_point.h
//        conflict       people.id_used          the id, or one of a contact point's, stands for something else
Result<Person> register_person(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const NewPerson& request);

}  // namespace quell::people
