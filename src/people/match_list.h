#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "core/result.h"
#include "people/match_csv.h"
#include "people/match_score.h"

namespace quell::people {

// Records of one or two files, made ready. `second_begins`: where those of the second file begin; the size where there
// is one file.
struct MatchList {
  std::vector<std::string> ids;
  std::vector<MatchFeatures> records;
  std::size_t second_begins = 0;
  MatchWords words;
  UnreadBirthDates unread;

  bool has_two_files() const { return second_begins < records.size(); }
};

// Reads a file with a header line (match_csv.h) behind what the list holds already; names are counted for how frequent
// they are. Numbers that too many share are taken out (match_shared.h).
//
// Fails: invalid_input people.list_without_columns   the header names no field of a person, or there is none
//        invalid_input people.row_without_id         the fault's field is "/LINE/CELL"
//        what check_row and core/csv.h fail with
Result<void> add_file(MatchList& list, std::istream& csv);

struct ListedPair {
  std::uint32_t a = 0, b = 0;  // places in the list
  MatchScore score;
};

struct MatchListOptions {
  unsigned threads = 2;
  double bits_min = 3;         // pairs from here on
  bool learn_weights = false;  // match_learn.h
};

struct MatchListing {
  std::vector<ListedPair> pairs;         // in the order of the list
  std::uint64_t compared = 0;            // pairs that were looked at
  std::uint64_t blocks_passed_over = 0;  // keys that too many records share
};

// Pairs that are one person: within a file, or between two. A pair is looked at where the two share one of several keys
// (match_blocks.h). How probable levels are by chance is drawn from the list itself, from pairs taken at random.
MatchListing matched_pairs(const MatchList& list, const MatchListOptions& options);

}  // namespace quell::people
