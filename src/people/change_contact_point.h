#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

// What a person now allows for one phone number.
struct ChangeConsent {
  PersonId person;
  ContactPointId contact_point;
  std::int64_t version = 0;  // of the contact point, that the actor saw
  Consent consent;
  bool preferred = false;
};
BOOST_DESCRIBE_STRUCT(ChangeConsent, (), (person, contact_point, version, consent, preferred))

struct RemoveContactPoint {
  PersonId person;
  ContactPointId contact_point;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(RemoveContactPoint, (), (person, contact_point, version))

// Both keep the version before, sealed: what was allowed when is never lost, and undoing an edit of the identity never
// brings back a consent that was withdrawn. They return all that the person has now.
//
// Fail: not_permitted access.permission_missing
//       not_found     people.person_unknown, people.erased
//       not_found     people.contact_point_unknown   the person has no such contact point
//       conflict      people.changed_meanwhile       the version is not in force; nothing is written
//       unavailable   people.key_missing, people.sealed_unreadable
Result<Person> change_consent(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const ChangeConsent& request);
Result<Person> remove_contact_point(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const RemoveContactPoint& request);

}  // namespace quell::people
