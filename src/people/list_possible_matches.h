#pragma once

#include "people/find_people.h"
#include "people/match_decision.h"

namespace quell::people {

struct ListPossibleMatches {
  std::optional<MatchDecision> decision;  // none where absent: those that wait
  std::optional<Text<140>> after;         // `next` of the page before
};
BOOST_DESCRIBE_STRUCT(ListPossibleMatches, (), (decision, after))

struct PossibleMatchLine {
  FoundPerson person;  // who came in
  FoundPerson other;   // who was known
  double bits = 0;     // log2 of the odds that they are one: 0 is even, 10 is a thousand to one
  MatchDecision decision{};
  Instant found_at;
  std::optional<Instant> decided_at;
  std::optional<StaffId> decided_by;
};
BOOST_DESCRIBE_STRUCT(PossibleMatchLine, (), (person, other, bits, decision, found_at, decided_at, decided_by))

struct PossibleMatchPage {
  std::vector<PossibleMatchLine> matches;  // the likeliest first, at most 50
  std::optional<std::string> next;         // nothing on the last page
};
BOOST_DESCRIBE_STRUCT(PossibleMatchPage, (), (matches, next))

// Pairs of persons who may be one, for who decides. Each person shown is touched for the audit event. Pairs of which
// one was erased are left out.
//
// Fails: not_permitted access.permission_missing
//        invalid_input people.page_unknown   `after` is not what a page gave
//        unavailable   people.key_missing, people.sealed_unreadable
Result<PossibleMatchPage> list_possible_matches(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                const ListPossibleMatches& request);

}  // namespace quell::people
