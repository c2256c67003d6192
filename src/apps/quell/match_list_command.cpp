#include <algorithm>
#include <cstdio>
#include <thread>
#include <unordered_set>

#include "apps/quell/commands.h"
#include "apps/quell/input_file.h"
#include "apps/quell/match_output.h"
#include "core/csv.h"
#include "people/match_list.h"

namespace quell::command_line {
namespace {

struct MatchListCommandOptions {
  std::string file;
  std::string other_file;
  double bits_min = people::match_weights().policy.list_bits;
  bool fixed_weights = false;
  bool scores = false;
};
BOOST_DESCRIBE_STRUCT(MatchListCommandOptions, (), (file, other_file, bits_min, fixed_weights, scores))

Result<void> add_file_at(people::MatchList& list, const std::string& path) {
  std::ifstream file = TRY(input_file(path));
  auto added = people::add_file(list, file);
  if (!added) std::fprintf(stderr, "quell: in %s\n", path.c_str());
  return added;
}

Result<people::MatchList> list_of(const MatchListCommandOptions& options) {
  people::MatchList list;
  TRY(add_file_at(list, options.file));
  if (!options.other_file.empty()) TRY(add_file_at(list, options.other_file));
  return list;
}

void print_pair(const people::MatchList& list, const people::ListedPair& pair, bool scores) {
  std::string line;
  append_csv_row(line, {list.ids[pair.a], list.ids[pair.b]});
  line.resize(line.size() - 2);  // CR LF
  if (scores) line += "," + std::string{name_of(pair.score.result)};
  std::fputs(line.c_str(), stdout);
  if (scores) std::printf(",%.2f", pair.score.bits);
  std::puts("");
}

// Ids that stand for several records name pairs that nobody can find again.
std::size_t ids_given_twice(const people::MatchList& list) {
  std::size_t twice = 0;
  const auto count = [&](std::size_t begin, std::size_t end) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = begin; i < end; ++i) twice += !seen.insert(list.ids[i]).second;
  };
  count(0, list.second_begins);
  count(list.second_begins, list.ids.size());
  return twice;
}

void tell_about(const people::MatchList& list, const people::MatchListing& listing) {
  std::fprintf(stderr, "%zu records, %llu pairs looked at, %zu named; %llu keys passed over that too many share\n",
               list.records.size(), static_cast<unsigned long long>(listing.compared), listing.pairs.size(),
               static_cast<unsigned long long>(listing.blocks_passed_over));
  tell_unread(list.unread);
  if (const std::size_t twice = ids_given_twice(list); twice > 0)
    std::fprintf(stderr, "%zu records have an id that another has already: their pairs cannot be told apart\n", twice);
}

Result<int> run_match_list(const MatchListCommandOptions& options) {
  const people::MatchList list = TRY(list_of(options));
  const people::MatchListing listing =
      people::matched_pairs(list, {.threads = std::max(1U, std::thread::hardware_concurrency()),
                                   .bits_min = options.bits_min,
                                   .learn_weights = !options.fixed_weights});
  for (const people::ListedPair& pair : listing.pairs) print_pair(list, pair, options.scores);
  TRY(output_written());
  tell_about(list, listing);
  return 0;
}

}  // namespace

Command match_list_command() {
  return make_command<MatchListCommandOptions>(
      "match list", "List the pairs of records of one file, or across two, that are one person",
      {{"file", {"a CSV file with a header line; ids stand in the column id, or the first", Form::position}},
       {"other_file", {"a second file: pairs across the two", Form::optional_position}},
       {"bits_min", {"name pairs from this score on; 0 is even odds"}},
       {"fixed_weights", {"do not learn the weights from the files"}},
       {"scores", {"also the result and the score of each pair"}}},
      run_match_list);
}

}  // namespace quell::command_line
