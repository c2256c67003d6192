#pragma once

#include <array>

#include "people/match_features.h"

namespace quell::people {

// How far two records agree, field by field, and the shares of people who bear the names that agree: those of a rare
// name prove more. Shares are 1 where no name agrees.
struct Agreements {
  std::array<Agreement, match_field_count> levels{};
  std::array<double, match_field_count> shares{};

  Agreements() { shares.fill(1); }
  Agreement& operator[](MatchField field) { return levels[static_cast<std::size_t>(field)]; }
  Agreement operator[](MatchField field) const { return levels[static_cast<std::size_t>(field)]; }
  double& share(MatchField field) { return shares[static_cast<std::size_t>(field)]; }
  double share(MatchField field) const { return shares[static_cast<std::size_t>(field)]; }
};

// Fields that follow from one another count once: sex where given names agree, a mother's or guardian's name where it
// is the family name that agreed already.
Agreements compare(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words);

// The parts of it.
void compare_names(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words, Agreements& found);
void compare_relatives(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words, Agreements& found);
Agreement compare_birth_dates(MatchDate a, MatchDate b);
Agreement compare_phones(const MatchFeatures& a, const MatchFeatures& b);
Agreement compare_addresses(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words);
Agreement compare_ssn(std::uint64_t a, std::uint64_t b);

// Words that a slip of the keyboard makes of one another: one letter in four, two from eight letters on.
bool is_typo(std::string_view a, std::string_view b);

}  // namespace quell::people
