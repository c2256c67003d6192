#include "people/match_decision.h"

namespace quell::people {
namespace {

struct DecidedPair {
  ProgramId program_id;
  PersonId person_id;
  PersonId other_id;
  MatchDecision decision{};
  std::optional<Instant> decided_at;
  std::optional<StaffId> decided_by;
};
BOOST_DESCRIBE_STRUCT(DecidedPair, (), (program_id, person_id, other_id, decision, decided_at, decided_by))

struct Decided {
  MatchDecision decision{};
};
BOOST_DESCRIBE_STRUCT(Decided, (), (decision))

// A pair is found whichever of the two is named first.
const std::string this_pair =
    "program_id = :program_id and ((person_id = :person_id and other_id = :other_id) or "
    "(person_id = :other_id and other_id = :person_id))";

Result<MatchDecided> decide(storage::Transaction& tx, const DecidedPair& wanted) {
  const auto stands = tx.find<Decided>("select decision from people_possible_match where " + this_pair, wanted);
  if (!stands) return fail(FailureKind::not_found, "people.match_unknown");
  if (stands->decision == MatchDecision::merged || stands->decision == MatchDecision::superseded)
    return fail(FailureKind::conflict, "people.merged_already");
  tx.execute(
      "update people_possible_match set decision = :decision, decided_at = :decided_at, "
      "decided_by = :decided_by where " +
          this_pair,
      wanted);
  tx.touch("people.person", wanted.person_id.text);
  tx.touch("people.person", wanted.other_id.text);
  return MatchDecided{wanted.decision};
}

}  // namespace

Result<MatchDecided> keep_apart(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                const DecideMatch& request) {
  TRY(require_merging(actor));
  return decide(tx, {actor.program, request.person, request.other, MatchDecision::apart, now, actor.staff});
}

Result<MatchDecided> look_again(storage::Transaction& tx, const access::Actor& actor, Instant, Seed,
                                const DecideMatch& request) {
  TRY(require_merging(actor));
  return decide(tx, {actor.program, request.person, request.other, MatchDecision::none, {}, {}});
}

void decide_by_merge(storage::Transaction& tx, const access::Actor& actor, Instant now, const Merge& merge) {
  DecidedPair pair{actor.program, merge.merged_id, merge.kept_id, MatchDecision::merged, now, actor.staff};
  const std::string set =
      "update people_possible_match set decision = :decision, decided_at = :decided_at, decided_by = :decided_by "
      "where ";
  tx.execute(set + this_pair, pair);
  pair.decision = MatchDecision::superseded;
  tx.execute(set + "program_id = :program_id and decision = 'none' and person_id = :person_id", pair);
  tx.execute(set + "program_id = :program_id and decision = 'none' and other_id = :person_id", pair);
}

void open_again_by_parting(storage::Transaction& tx, const Merge& merge) {
  const DecidedPair pair{merge.program_id, merge.merged_id, merge.kept_id, MatchDecision::none, {}, {}};
  const std::string set =
      "update people_possible_match set decision = :decision, decided_at = :decided_at, decided_by = :decided_by "
      "where ";
  tx.execute(set + this_pair, pair);
  tx.execute(set + "program_id = :program_id and decision = 'superseded' and person_id = :person_id", pair);
  tx.execute(set + "program_id = :program_id and decision = 'superseded' and other_id = :person_id", pair);
}

}  // namespace quell::people
