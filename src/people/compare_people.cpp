#include "people/compare_people.h"

#include "people/match_known.h"
#include "people/merge.h"
#include "people/person_record.h"

namespace quell::people {

// The records as they were written, also where they are one by now: who undoes a merge looks at both.
Result<PeopleCompared> compare_people(storage::Transaction& tx, const access::Actor& actor, Instant,
                                      const ComparePeople& request) {
  TRY(require_merging(actor));
  // No TRY inside the braces of an aggregate: g++ 12 does not destroy the fields that were made before it returns.
  PeopleCompared compared;
  compared.person = TRY(opened_person(tx, TRY(person_row(tx, actor.program, request.person))));
  compared.other = TRY(opened_person(tx, TRY(person_row(tx, actor.program, request.other))));
  tx.touch("people.person", compared.person.id.text);
  tx.touch("people.person", compared.other.id.text);
  MatchWords words;
  const auto features = [&](const Person& one) {
    return match_features(match_record(one.identity, one.contact_points), words);
  };
  const MatchFeatures a = features(compared.person), b = features(compared.other);
  const Agreements found = compare(a, b, words);
  const MatchWeights& weights = match_weights();
  const MatchScore scored = score(found, a, b, weights, weights.policy.people);
  compared.result = scored.result;
  compared.bits = scored.bits;
  compared.held_back = scored.held_back;
  compared.evidence = explain(found, weights);
  return compared;
}

}  // namespace quell::people
