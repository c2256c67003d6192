#pragma once

#include "access/actor.h"
#include "people/person_record.h"

namespace quell::people {

// A new content for a person's identity.
struct NewVersion {
  Identity identity;
  Change change = Change::edited;
  std::int64_t restores = 0;  // the version whose content this is; 0: its own
};

// Puts a new version of the identity in force, keeps the one before as it was sealed, and makes the person be found by
// the new one; announces people.person_changed. `row` is the version that the actor saw.
//
// Fails: conflict    people.changed_meanwhile   another version is in force; nothing is written
//        unavailable people.key_missing, people.sealed_unreadable
Result<Person> write_version(storage::Transaction& tx, const access::Actor& actor, Instant now, const PersonRow& row,
                             const NewVersion& version);

}  // namespace quell::people
