#include <cstdio>

#include "apps/quell/commands.h"
#include "apps/quell/input_file.h"
#include "apps/quell/match_output.h"
#include "people/match_pairs.h"

namespace quell::command_line {
namespace {

struct MatchPairsOptions {
  std::string file;
  double people = people::match_weights().policy.people;
  bool explain = false;
};
BOOST_DESCRIBE_STRUCT(MatchPairsOptions, (), (file, people, explain))

void print_verdict(const people::PairVerdict& verdict, bool explain) {
  const auto text = [](auto value) { return std::string{name_of(value)}; };
  std::printf("%s %.2f", text(verdict.score.result).c_str(), verdict.score.bits);
  if (explain) {
    for (const people::FieldEvidence& field : verdict.evidence)
      std::printf(" %s=%s:%+.1f", text(field.field).c_str(), text(field.level).c_str(), field.bits);
    if (verdict.score.held_back != people::HeldBack::no)
      std::printf(" held_back=%s", text(verdict.score.held_back).c_str());
  }
  std::printf("\n");
}

Result<int> run_match_pairs(const MatchPairsOptions& options) {
  std::ifstream file = TRY(input_file(options.file));
  const people::UnreadBirthDates unread = TRY(people::match_pairs(
      file, options.people, [&](const people::PairVerdict& verdict) { print_verdict(verdict, options.explain); }));
  TRY(output_written());
  tell_unread(unread);
  return 0;
}

}  // namespace

Command match_pairs_command() {
  return make_command<MatchPairsOptions>(
      "match pairs", "Say for each line of a CSV file whether its two records are one person",
      {{"file", {"a CSV file with columns a_last_name, b_last_name and so on", Form::position}},
       {"people", {"how many people the pairs are taken from"}},
       {"explain", {"also what each field says, in bits"}}},
      run_match_pairs);
}

}  // namespace quell::command_line
