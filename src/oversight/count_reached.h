#pragma once

#include "access/actor.h"
#include "core/resealed.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::oversight {

// Keeps the tally of who was reached in step with the records: takes what happened to doses and persons since the last
// time, at most `events_max` of it. For a job; nobody waits for it. The same event twice counts once, because a person
// is counted as the records say now.
//
// Returns how many events there were.
// Fails: unavailable people.key_missing, people.sealed_unreadable
//        unavailable oversight.key_missing   the key ring lacks the key under which a count was sealed
Result<int> follow_reach(storage::Transaction& tx, int events_max);

// Counts one person anew. Fails as follow_reach.
Result<void> count_reached(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// Seals what up to `count_max` persons were counted as, in all programs, under the current master key; as
// people::rewrap_keys does with data keys. Called until it is finished. No count moves.
// Fails: unavailable oversight.key_missing   nothing of the call is kept
Result<Resealed> reseal_reached(storage::Transaction& tx, int count_max);

// Forgets every count of a program, to begin again.
void forget_reach(storage::Transaction& tx, const ProgramId& program);

// Counts the next `people_max` persons who have a dose, by id, after `after`. Returns the last, or nothing at the end.
// Fails as follow_reach.
Result<std::optional<PersonId>> recount_reach(storage::Transaction& tx, const ProgramId& program, const PersonId& after,
                                              int people_max);

}  // namespace quell::oversight
