#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "core/private.h"
#include "core/text.h"

namespace quell::people {

// As departments record it (the criteria of 2022 named transgender, gender non-conforming and non-binary people).
enum class Gender { woman, man, transgender_woman, transgender_man, non_binary, another, declined, unknown };
BOOST_DESCRIBE_ENUM(Gender, woman, man, transgender_woman, transgender_man, non_binary, another, declined, unknown)

// Sex as laboratories, registries and birth certificates ask for it; apart from gender.
enum class Sex { female, male, another, declined, unknown };
BOOST_DESCRIBE_ENUM(Sex, female, male, another, declined, unknown)

// OMB Statistical Policy Directive 15 (1997), the categories that registries and case reports ask for.
enum class Race {
  american_indian_or_alaska_native,
  asian,
  black_or_african_american,
  native_hawaiian_or_other_pacific_islander,
  white,
  another,
  declined,
  unknown
};
BOOST_DESCRIBE_ENUM(Race, american_indian_or_alaska_native, asian, black_or_african_american,
                    native_hawaiian_or_other_pacific_islander, white, another, declined, unknown)

enum class Ethnicity { hispanic_or_latino, not_hispanic_or_latino, declined, unknown };
BOOST_DESCRIBE_ENUM(Ethnicity, hispanic_or_latino, not_hispanic_or_latino, declined, unknown)

// Asked after booking, and may be left out. "I'd rather not say" is an answer, `declined`; a question that nobody
// answered is unknown, and may be asked again.
struct Demographics {
  std::vector<Private<Race>> races;  // several may be chosen; declined and unknown stand alone
  Private<Ethnicity> ethnicity{Ethnicity::unknown};
  std::optional<Private<Text<100>>> race_in_own_words;  // beside or in place of the categories

  bool says_race() const { return race_in_own_words || (!races.empty() && races.front() != Private{Race::unknown}); }
  bool says_ethnicity() const { return ethnicity != Private{Ethnicity::unknown}; }

  friend bool operator==(const Demographics&, const Demographics&) = default;
};
BOOST_DESCRIBE_STRUCT(Demographics, (), (races, ethnicity, race_in_own_words))

}  // namespace quell::people
