#include "people/match_score.h"

#include <algorithm>
#include <cmath>

namespace quell::people {
namespace {

double probability_of(const LevelWeight& weight, double share) {
  return weight.per_share > 0 ? std::min(weight.per_share * share, 0.5) : weight.probability;
}

bool of_multiple_birth(const MatchFeatures& features) { return features.multiple_birth > 1; }

// log2 of how probable all levels are in a class.
double class_bits(const Agreements& found, const MatchWeights& weights, MatchClass which, bool multiple_birth) {
  double product = 1;
  for (std::size_t i = 0; i < match_field_count; ++i) {
    const auto field = static_cast<MatchField>(i);
    const LevelWeight& weight = weights.at(which, field, found[field]);
    if (!weight.listed) continue;
    double probability = probability_of(weight, found.share(field));
    const bool twins = multiple_birth && which == MatchClass::household && field == MatchField::birth_date &&
                       found[field] == Agreement::exact;
    if (twins) probability = weights.policy.multiple_birth_share;
    product *= probability;
  }
  return std::log2(std::max(product, 1e-300));
}

HeldBack held_back(const Agreements& found, const MatchPolicy& policy) {
  const auto allowed = [&](MatchField field, std::uint32_t levels) { return (levels & bit_of(found[field])) != 0; };
  const auto differs = [&](MatchField field) { return found[field] == Agreement::differs; };
  const auto is_exact = [&](MatchField field) { return found[field] == Agreement::exact; };
  if (!allowed(MatchField::given_name, policy.given_name)) return HeldBack::given_name;
  if (!allowed(MatchField::family_name, policy.family_name)) return HeldBack::family_name;
  if (!allowed(MatchField::birth_date, policy.birth_date)) return HeldBack::birth_date;
  if (std::ranges::any_of(policy.must_not_differ, differs)) return HeldBack::a_field_differs;
  if (std::ranges::none_of(policy.corroborated_by, is_exact)) return HeldBack::nothing_beside_name_and_birth_date;
  return HeldBack::no;
}

}  // namespace

MatchScore score(const Agreements& found, const MatchFeatures& a, const MatchFeatures& b, const MatchWeights& weights,
                 double people) {
  const MatchPolicy& policy = weights.policy;
  const bool multiple_birth = of_multiple_birth(a) || of_multiple_birth(b);
  const auto odds = [&](MatchClass which, double pairs_a_person) {
    return class_bits(found, weights, which, multiple_birth) + std::log2(pairs_a_person / people);
  };
  const double same = odds(MatchClass::same_person, 1);
  const double others = std::exp2(odds(MatchClass::unrelated, people)) +
                        std::exp2(odds(MatchClass::household, policy.household_pairs)) +
                        std::exp2(odds(MatchClass::namesake, policy.namesake_pairs));
  MatchScore scored{.bits = same - std::log2(std::max(others, 1e-300))};
  if (scored.bits < policy.possible_bits) return scored;
  scored.result = MatchResult::possible;
  if (scored.bits < policy.match_bits) return scored;
  scored.held_back = held_back(found, policy);
  if (scored.held_back == HeldBack::no) scored.result = MatchResult::match;
  return scored;
}

std::vector<FieldEvidence> explain(const Agreements& found, const MatchWeights& weights) {
  std::vector<FieldEvidence> evidence;
  for (std::size_t i = 0; i < match_field_count; ++i) {
    const auto field = static_cast<MatchField>(i);
    const LevelWeight& same = weights.at(MatchClass::same_person, field, found[field]);
    const LevelWeight& unrelated = weights.at(MatchClass::unrelated, field, found[field]);
    if (!same.listed) continue;
    const double share = found.share(field);
    evidence.push_back(
        {field, found[field], std::log2(probability_of(same, share) / probability_of(unrelated, share))});
  }
  return evidence;
}

}  // namespace quell::people
