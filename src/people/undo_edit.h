#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct UndoEdit {
  PersonId person;
  std::int64_t version = 0;  // that the actor saw
};
BOOST_DESCRIBE_STRUCT(UndoEdit, (), (person, version))

// Takes back the latest change that still stands: undone again and again, it leads to the first version. Each undo is a
// new version, so nothing is lost and an undo can itself be read in the history.
//
// Fails: not_permitted access.permission_missing
//        not_found     people.person_unknown, people.erased
//        conflict      people.changed_meanwhile   the version is not in force; nothing is written
//        conflict      people.nothing_to_undo     this is the first content; nothing is written
//        conflict      people.undo_the_merge      two records were merged; undo_merge parts them
//        unavailable   people.key_missing, people.sealed_unreadable
Result<Person> undo_edit(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                         const UndoEdit& request);

}  // namespace quell::people
