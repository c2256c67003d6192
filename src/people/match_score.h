#pragma once

#include <vector>

#include "people/match_compare.h"
#include "people/match_weights.h"

namespace quell::people {

enum class MatchResult { no_match, possible, match };
BOOST_DESCRIBE_ENUM(MatchResult, no_match, possible, match)

// Why a pair that scores as one person is left to a person's look.
enum class HeldBack { no, given_name, family_name, birth_date, a_field_differs, nothing_beside_name_and_birth_date };
BOOST_DESCRIBE_ENUM(HeldBack, no, given_name, family_name, birth_date, a_field_differs,
                    nothing_beside_name_and_birth_date)

// What one field says: bits above 0 for one person, below 0 against.
struct FieldEvidence {
  MatchField field{};
  Agreement level{};
  double bits = 0;
};
BOOST_DESCRIBE_STRUCT(FieldEvidence, (), (field, level, bits))

struct MatchScore {
  MatchResult result = MatchResult::no_match;
  double bits = 0;  // log2 of the odds that it is one person: 0 is even, 10 is a thousand to one
  HeldBack held_back = HeldBack::no;
};

// The odds after all fields were weighed. `people`: how many the records are taken from; a pair met by chance is one
// person in 1 of so many. Beside strangers, two of a household and a parent and a child of one name are weighed as what
// else a pair may be, so that twins do not become one by all that they share.
MatchScore score(const Agreements& found, const MatchFeatures& a, const MatchFeatures& b, const MatchWeights& weights,
                 double people);

// The same, field by field: those that both records tell.
std::vector<FieldEvidence> explain(const Agreements& found, const MatchWeights& weights);

}  // namespace quell::people
