#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "people/match_record.h"
#include "people/match_words.h"

namespace quell::people {

// Words of one name or address part; `joined` is all of them written as one.
template <std::size_t Max>
struct MatchWordList {
  std::array<WordId, Max> ids{};
  WordId joined = 0;
  std::uint8_t count = 0;

  bool empty() const { return count == 0; }
  std::span<const WordId> all() const { return {ids.data(), count}; }
};

// A calendar day as its digits, which need not make a day: 19901345 is worth comparing. 0 where none was given.
struct MatchDate {
  std::int32_t digits = 0;

  bool empty() const { return digits == 0; }
  int year() const { return digits / 10'000; }
  int month() const { return digits / 100 % 100; }
  int day() const { return digits % 100; }
};

enum class MatchSex : std::uint8_t { unknown, female, male, another };

// A record made ready to be compared: folded, split and numbered, some 250 bytes, so that a million fit in memory.
struct MatchFeatures {
  MatchWordList<3> given, middle;
  MatchWordList<4> family, alias;
  MatchWordList<2> guardian_given, guardian_family, mother_family;
  MatchWordList<4> street;
  WordId house_number = 0, unit = 0, second_line = 0, city = 0, state = 0;
  MatchDate birth;
  std::array<std::uint64_t, 3> phones{};  // digits without the country's 1
  std::array<std::uint64_t, 3> mrns{};    // hashes
  std::uint64_t ssn = 0;                  // digits behind a 1, so that leading zeros count
  std::uint32_t zip = 0;                  // the first digits of it, likewise
  MatchSex sex = MatchSex::unknown;
  std::uint8_t generation = 0;      // 1 senior, 2 junior, 3 and so on; 0 not told
  std::uint8_t birth_order = 0;     // 0 not told
  std::uint8_t multiple_birth = 0;  // 1 no twin, more: twin or triplet, 0 not told
};

// Adds words that are new to `words`. A given name that stands for none ("Baby Boy B", "Unknown") is no given name.
MatchFeatures match_features(const MatchRecord& record, MatchWords& words);

}  // namespace quell::people
