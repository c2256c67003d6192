#pragma once

// Invented people and second records of them with the mistakes that clerks make, as a CSV file. Ids are "P12-0" for the
// first record of a person, "P12-1" for the second, so that what belongs together can be told.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "people/match_list.h"

namespace quell::people {

struct DrawnRecords {
  int people = 1'000;
  std::uint64_t seed = 1;
  double mistakes = 1;  // 1: as in a registry; 2: twice as many
  bool double_surnames = false;
};
std::string drawn_records(const DrawnRecords& wanted);

// add_file, of a text.
Result<void> add_text(MatchList& list, const std::string& csv);

// Pairs that were named, those of them that belong together, and how many do in all.
struct PairCounts {
  std::size_t named = 0, right = 0, in_all = 0;
  double precision() const { return named == 0 ? 1 : static_cast<double>(right) / static_cast<double>(named); }
  double recall() const { return in_all == 0 ? 1 : static_cast<double>(right) / static_cast<double>(in_all); }
};
PairCounts counted(const std::vector<std::string>& ids, const std::vector<std::pair<std::size_t, std::size_t>>& named);

}  // namespace quell::people
