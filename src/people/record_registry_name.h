#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct RegistryNameReport {
  PersonId person;
  RegistryName registry_name;
};
BOOST_DESCRIBE_STRUCT(RegistryNameReport, (), (person, registry_name))

struct RegistryNameRecorded {
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(RegistryNameRecorded, (), (person))

// The name under which the state registry keeps a person, asked at the chair of who booked under any name. Replaces an
// earlier one; the same sent twice is recorded once. The answer shows nothing of the person.
//
// Fails: not_permitted access.permission_missing   as read by edit_person
//        invalid_input core.request_invalid           people.name_missing: a family and a given name are needed
//        not_found     people.person_unknown, people.erased
//        conflict      people.changed_meanwhile
//        unavailable   people.key_missing, people.sealed_unreadable
Result<RegistryNameRecorded> record_registry_name(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                  Seed seed, const RegistryNameReport& request);

}  // namespace quell::people
