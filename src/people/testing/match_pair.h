#pragma once

// Two records written as short lines, and what the matcher says of them.

#include "core/described.h"
#include "people/match_score.h"

namespace quell::people {

// "Ana García López, born 1990-05-12, of 12 Main St, New Haven": a record that others vary.
inline MatchRecord ana_record() {
  MatchRecord record;
  record.first_name = "Ana";
  record.middle_name = "María";
  record.last_name = "García López";
  record.birth_date = "1990-05-12";
  record.sex = "F";
  record.phones = {"203-555-0123"};
  record.street = "12 Main St Apt 3";
  record.city = "New Haven";
  record.state = "CT";
  record.zip = "06510";
  return record;
}

struct Compared {
  Agreements found;
  MatchScore score;
  Agreement operator[](MatchField field) const { return found[field]; }
};

inline Compared compared(const MatchRecord& a, const MatchRecord& b) {
  MatchWords words;
  const MatchFeatures one = match_features(a, words), other = match_features(b, words);
  const Agreements found = compare(one, other, words);
  return {found, score(found, one, other, match_weights(), match_weights().policy.people)};
}

inline void PrintTo(Agreement level, std::ostream* out) { *out << name_of(level); }
inline void PrintTo(MatchResult result, std::ostream* out) { *out << name_of(result); }
inline void PrintTo(HeldBack why, std::ostream* out) { *out << name_of(why); }

}  // namespace quell::people
