#pragma once

#include <vector>

#include "access/actor.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

// One version of an identity: what it was, who wrote it and when.
struct PersonVersion {
  std::int64_t version = 1;
  Change change = Change::registered;
  std::int64_t restores = 1;  // the version whose content it has
  Identity identity;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(PersonVersion, (), (version, change, restores, identity, changed_at, changed_by))

struct ReadHistory {
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(ReadHistory, (), (person))

struct PersonHistory {
  std::vector<PersonVersion> versions;  // newest first; at most 200
};
BOOST_DESCRIBE_STRUCT(PersonHistory, (), (versions))

// Fails: not_permitted access.permission_missing
//        not_found     people.person_unknown, people.erased
//        unavailable   people.key_missing, people.sealed_unreadable
Result<PersonHistory> person_history(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const ReadHistory& request);

}  // namespace quell::people
