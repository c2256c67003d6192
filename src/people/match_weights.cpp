#include "people/match_weights.h"

#include <cassert>
#include <map>

#include "core/csv.h"
#include "core/described.h"
#include "core/embedded_files.h"
#include "people/name_tokens.h"

namespace quell::people {
namespace {

std::vector<CsvRow> rows_of(std::string_view path) {
  const auto text = embedded_file(path);
  assert(text);
  auto rows = read_csv(*text);
  assert(rows);
  rows->erase(rows->begin());
  return *std::move(rows);
}

template <class Enum>
Enum chosen(std::string_view name) {
  Enum value{};
  [[maybe_unused]] const bool known = choose(name, value);
  assert(known);
  return value;
}

// "0.03", or "f" and "2f": so many times the share of people who bear the name.
LevelWeight weight_of(const std::string& cell) {
  if (!cell.ends_with('f')) return {.probability = std::stod(cell), .listed = true};
  return {.per_share = cell.size() == 1 ? 1 : std::stod(cell), .listed = true};
}

// "exact nickname" as its parts.
std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> parts;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) parts.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

std::uint32_t levels_of(std::string_view words) {
  std::uint32_t bits = 0;
  for (const std::string& word : split(words)) bits |= bit_of(chosen<Agreement>(word));
  return bits;
}

std::vector<MatchField> fields_of(std::string_view words) {
  std::vector<MatchField> fields;
  for (const std::string& word : split(words)) fields.push_back(chosen<MatchField>(word));
  return fields;
}

MatchPolicy read_policy() {
  std::map<std::string, std::string> lines;
  for (const CsvRow& row : rows_of("matching/policy.csv")) lines[row.cells.at(0)] = row.cells.at(1);
  const auto number = [&](const char* name) { return std::stod(lines.at(name)); };
  return {.people = number("people"),
          .household_pairs = number("household_pairs"),
          .namesake_pairs = number("namesake_pairs"),
          .multiple_birth_share = number("multiple_birth_share"),
          .match_bits = number("match_bits"),
          .possible_bits = number("possible_bits"),
          .list_bits = number("list_bits"),
          .given_name = levels_of(lines.at("given_name")),
          .family_name = levels_of(lines.at("family_name")),
          .birth_date = levels_of(lines.at("birth_date")),
          .must_not_differ = fields_of(lines.at("must_not_differ")),
          .corroborated_by = fields_of(lines.at("corroborated_by"))};
}

MatchWeights read_weights() {
  MatchWeights weights;
  for (const CsvRow& row : rows_of("matching/weights.csv")) {
    const auto field = chosen<MatchField>(row.cells.at(0));
    const auto level = chosen<Agreement>(row.cells.at(1));
    for (std::size_t i = 0; i < match_class_count; ++i)
      weights.at(static_cast<MatchClass>(i), field, level) = weight_of(row.cells.at(2 + i));
  }
  weights.policy = read_policy();
  return weights;
}

}  // namespace

const MatchWeights& match_weights() {
  static const MatchWeights weights = read_weights();
  return weights;
}

}  // namespace quell::people
