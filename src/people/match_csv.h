#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/csv.h"
#include "core/result.h"
#include "people/match_features.h"

namespace quell::people {

// How the columns of a file stand for the fields of a record: by our names, and by those of FEBRL, of voter lists and
// of spreadsheets ("given_name", "surname", "DOB", "zip_code", "res_street_address"). What is not known is passed over.
class MatchColumns {
 public:
  // `prefix`: only columns that begin with it ("a_"), in small letters or capitals.
  MatchColumns(const std::vector<std::string>& header, std::string_view prefix);

  bool any() const { return !places_.empty(); }
  MatchRecord record(const std::vector<std::string>& cells) const;

 private:
  struct Place {
    std::size_t cell;
    std::size_t field;  // an index of a table in match_csv.cpp
  };
  std::vector<Place> places_;
};

// The column of ids: "id", "rec_id", "record_id"; the first where none is named so.
std::size_t id_column(const std::vector<std::string>& header);

// A row may end before the header does: its last cells are empty then. One that goes on behind it has a comma too many,
// and its cells stand under the wrong names.
//
// Fails: invalid_input people.row_too_long   the fault's field is "/LINE/CELL", the first cell too many
Result<void> check_row(const CsvRow& row, const std::vector<std::string>& header);

// Birth dates that a file gives and that tell no day: not to be read, or known to stand for "unknown" (1900-01-01).
struct UnreadBirthDates {
  std::uint64_t count = 0;
  int first_line = 0;

  void look_at(int line, const MatchRecord& record, const MatchFeatures& features);
};

}  // namespace quell::people
