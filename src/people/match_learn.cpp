#include "people/match_learn.h"

#include <cmath>
#include <random>

namespace quell::people {
namespace {

using Table = std::array<std::array<double, agreement_count>, match_field_count>;

// The same list gives the same answer.
constexpr std::uint64_t learning_seed = 20220801;

void count_levels(const Agreements& found, double weight, Table& table) {
  for (std::size_t field = 0; field < match_field_count; ++field)
    table[field][static_cast<std::size_t>(found.levels[field])] += weight;
}

// Probabilities of the listed levels, from what was counted and `prior_pairs` of what was believed; they keep their
// sum, since two levels may be counted under other names (a last four digits, an exact SSN).
void update(MatchWeights& weights, MatchClass which, const Table& counted, double prior_pairs) {
  for (std::size_t i = 0; i < match_field_count; ++i) {
    const auto field = static_cast<MatchField>(i);
    double seen = 0;
    for (std::size_t level = 1; level < agreement_count; ++level) seen += counted[i][level];
    for (std::size_t level = 1; level < agreement_count; ++level) {
      LevelWeight& weight = weights.at(which, field, static_cast<Agreement>(level));
      if (!weight.listed || weight.per_share > 0) continue;
      weight.probability = (counted[i][level] + prior_pairs * weight.probability) / (seen + prior_pairs);
    }
  }
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_in_blocks(const MatchList& list, const MatchBlocks& blocks,
                                                                     std::size_t pairs_max) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::mt19937_64 random{learning_seed};
  const auto count = static_cast<std::uint32_t>(list.records.size());
  for (std::size_t tries = 0; count > 1 && tries < pairs_max * 4 && pairs.size() < pairs_max; ++tries) {
    const auto a = static_cast<std::uint32_t>(random() % count);
    const auto own = blocks.blocks_of(a);
    if (own.empty()) continue;
    const auto others = blocks.records_in(own[random() % own.size()]);
    const std::uint32_t b = others[random() % others.size()];
    const bool within_a_file = list.has_two_files() && (a < list.second_begins) == (b < list.second_begins);
    if (a != b && !within_a_file) pairs.emplace_back(a, b);
  }
  return pairs;
}

}  // namespace

MatchWeights with_chance_of(const MatchList& list, MatchWeights weights) {
  constexpr int pairs = 50'000;
  constexpr double prior_pairs = 10'000;
  const std::size_t count = list.records.size();
  if (count < 100) return weights;
  std::mt19937_64 random{learning_seed};
  Table counted{};
  for (int i = 0; i < pairs; ++i) {
    const std::size_t a = random() % count, b = random() % count;
    const MatchFeatures &one = list.records[a], &other = list.records[b];
    const Agreements found = compare(one, other, list.words);
    // In a short list, pairs at random are often one person, or a record and itself: those are no chance.
    if (score(found, one, other, weights, static_cast<double>(count)).bits < weights.policy.possible_bits)
      count_levels(found, 1, counted);
  }
  update(weights, MatchClass::unrelated, counted, prior_pairs);
  return weights;
}

MatchWeights learnt(const MatchList& list, const MatchBlocks& blocks, MatchWeights weights, double people) {
  constexpr std::size_t pairs_max = 30'000;
  constexpr int rounds = 8;
  constexpr double prior_pairs = 500;
  struct Met {
    Agreements found;
    const MatchFeatures *a, *b;
  };
  std::vector<Met> met;
  for (const auto& [a, b] : pairs_in_blocks(list, blocks, pairs_max))
    met.push_back({compare(list.records[a], list.records[b], list.words), &list.records[a], &list.records[b]});
  const MatchWeights believed = weights;
  for (int round = 0; round < rounds; ++round) {
    Table counted{};
    for (const Met& pair : met) {
      const double odds = std::exp2(std::min(score(pair.found, *pair.a, *pair.b, weights, people).bits, 60.0));
      count_levels(pair.found, odds / (1 + odds), counted);
    }
    weights.of[0] = believed.of[0];
    update(weights, MatchClass::same_person, counted, prior_pairs);
    // What tells brothers and sisters apart is not learnt: a few twins taken for one person would teach that given
    // names change, and then many would be.
    for (const MatchField field : {MatchField::given_name, MatchField::suffix, MatchField::birth_order})
      weights.of[0][static_cast<std::size_t>(field)] = believed.of[0][static_cast<std::size_t>(field)];
  }
  return weights;
}

}  // namespace quell::people
