#include "people/match_pairs.h"

#include <optional>

#include "core/csv.h"

namespace quell::people {
namespace {

struct PairColumns {
  MatchColumns a, b;
};

Result<void> fail_without_pairs() { return fail(FailureKind::invalid_input, "people.pairs_without_columns"); }

}  // namespace

Result<UnreadBirthDates> match_pairs(std::istream& csv, double people,
                                     const std::function<void(const PairVerdict&)>& tell) {
  const MatchWeights& weights = match_weights();
  std::optional<PairColumns> columns;
  std::vector<std::string> header;
  UnreadBirthDates unread;
  TRY(each_csv_row(csv, [&](const CsvRow& row) -> Result<void> {
    if (!columns) {
      columns = PairColumns{MatchColumns{row.cells, "a_"}, MatchColumns{row.cells, "b_"}};
      header = row.cells;
      return columns->a.any() && columns->b.any() ? Result<void>{} : fail_without_pairs();
    }
    TRY(check_row(row, header));
    MatchWords words;  // of this pair alone, so that a long file needs no more memory
    const MatchRecord written_a = columns->a.record(row.cells), written_b = columns->b.record(row.cells);
    const MatchFeatures a = match_features(written_a, words), b = match_features(written_b, words);
    unread.look_at(row.line, written_a, a);
    unread.look_at(row.line, written_b, b);
    const Agreements found = compare(a, b, words);
    tell({score(found, a, b, weights, people), explain(found, weights)});
    return {};
  }));
  if (!columns) TRY(fail_without_pairs());
  return unread;
}

}  // namespace quell::people
