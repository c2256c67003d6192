#pragma once

#include "access/actor.h"
#include "core/ids.h"
#include "storage/transaction.h"

namespace quell::people {

// Forgets a person's data key, and those of all records merged into it: identity, phones and their histories can no
// longer be read, and the person is no longer found. Ids and times stay, so that counts and ledgers hold. There is no
// undo. For Quell's own retention job alone.
// Doing it twice is doing it once.
//
// Fails: not_permitted access.permission_missing   the actor is not the system
//        not_found     people.person_unknown
Result<void> shred_person(storage::Transaction& tx, const access::Actor& actor, Instant now, const PersonId& person);

}  // namespace quell::people
