#pragma once

#include "core/seed.h"
#include "people/merge.h"

namespace quell::people {

struct UndoMerge {
  MergeId merge;
};
BOOST_DESCRIBE_STRUCT(UndoMerge, (), (merge))

struct PeopleParted {
  Person kept;
  Person parted;
  bool identity_left = false;  // somebody edited it since the merge, so it is as they wrote it
};
BOOST_DESCRIBE_STRUCT(PeopleParted, (), (kept, parted, identity_left))

// Parts two records again: each is in force for what was written under it, the identity that the merge replaced is in
// force again, and phones that the merge took are the other's alone. What somebody changed since then stays. Sent
// twice, it changes nothing more.
//
// Fails: not_permitted access.permission_missing
//        not_found     people.merge_unknown
//        not_found     people.person_unknown, people.erased
//        conflict      people.undo_later_merge_first   the kept one was merged into somebody since, or
//                                                 another record into it
//        unavailable   people.key_missing, people.sealed_unreadable
Result<PeopleParted> undo_merge(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const UndoMerge& request);

}  // namespace quell::people
