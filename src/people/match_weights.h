#pragma once

#include <array>
#include <string>
#include <vector>

#include "people/match_record.h"

namespace quell::people {

// What two records may be: one person; two who have nothing to do with each other; two of one household (brothers and
// sisters, twins); a parent and a child of one name.
enum class MatchClass { same_person, unrelated, household, namesake };
inline constexpr std::size_t match_class_count = 4;

// How probable a level of a field is in a class (Fellegi and Sunter 1969: m where it is one person, u where it is not).
// Where chance follows how frequent a name is, `per_share` times its share of people stands in place of `probability`.
struct LevelWeight {
  double probability = 0;
  double per_share = 0;
  bool listed = false;
};

// When a machine may take two records for one person. Scores are bits: log2 of the odds, 0 is even.
struct MatchPolicy {
  double people = 0;
  double household_pairs = 0;
  double namesake_pairs = 0;
  double multiple_birth_share = 0;
  double match_bits = 0;
  double possible_bits = 0;
  double list_bits = 0;
  // Levels at which these may be to merge without a person's look, by bit of the Agreement.
  std::uint32_t given_name = 0, family_name = 0, birth_date = 0;
  std::vector<MatchField> must_not_differ;
  std::vector<MatchField> corroborated_by;
};

struct MatchWeights {
  using Levels = std::array<std::array<LevelWeight, agreement_count>, match_field_count>;
  std::array<Levels, match_class_count> of{};
  MatchPolicy policy;

  const LevelWeight& at(MatchClass which, MatchField field, Agreement level) const {
    return of[static_cast<std::size_t>(which)][static_cast<std::size_t>(field)][static_cast<std::size_t>(level)];
  }
  LevelWeight& at(MatchClass which, MatchField field, Agreement level) {
    return of[static_cast<std::size_t>(which)][static_cast<std::size_t>(field)][static_cast<std::size_t>(level)];
  }
};

// matching/weights.csv and matching/policy.csv, which travel inside the program; each line there says how its numbers
// were obtained.
const MatchWeights& match_weights();

inline std::uint32_t bit_of(Agreement level) { return 1U << static_cast<unsigned>(level); }

}  // namespace quell::people
