#pragma once

#include <functional>
#include <iosfwd>

#include "core/result.h"
#include "people/match_csv.h"
#include "people/match_score.h"

namespace quell::people {

struct PairVerdict {
  MatchScore score;
  std::vector<FieldEvidence> evidence;
};

// Compares the two records of each line: columns that begin with "a_" and with "b_" (match_csv.h). Names are as
// frequent as in the table; `people` is how many the pairs are taken from.
//
// Fails: invalid_input people.pairs_without_columns   no column begins with a_, or none with b_, or there are none
//        what check_row and core/csv.h fail with
Result<UnreadBirthDates> match_pairs(std::istream& csv, double people,
                                     const std::function<void(const PairVerdict&)>& tell);

}  // namespace quell::people
