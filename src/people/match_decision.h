#pragma once

#include "core/seed.h"
#include "people/merge.h"

namespace quell::people {

// What became of two persons who may be one. `superseded`: one of them was merged into somebody else.
enum class MatchDecision { none, merged, apart, superseded };
BOOST_DESCRIBE_ENUM(MatchDecision, none, merged, apart, superseded)

struct DecideMatch {
  PersonId person;
  PersonId other;
};
BOOST_DESCRIBE_STRUCT(DecideMatch, (), (person, other))

struct MatchDecided {
  MatchDecision decision{};
};
BOOST_DESCRIBE_STRUCT(MatchDecided, (), (decision))

// Two different people: the pair is not shown again. look_again takes that back. Twice is once.
//
// Fail: not_permitted access.permission_missing
//       not_found     people.match_unknown      no such pair waits for a decision
//       conflict      people.merged_already     the two are one by now
Result<MatchDecided> keep_apart(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const DecideMatch& request);
Result<MatchDecided> look_again(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const DecideMatch& request);

// For the verbs that merge and part: pairs follow what happens to their persons.
void decide_by_merge(storage::Transaction& tx, const access::Actor& actor, Instant now, const Merge& merge);
void open_again_by_parting(storage::Transaction& tx, const Merge& merge);

}  // namespace quell::people
