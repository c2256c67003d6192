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

// Asked once, after booking, and may be skipped: skipping is `declined`.
struct Demographics {
  std::vector<Private<Race>> races;  // several may be chosen; declined and unknown stand alone
  Private<Ethnicity> ethnicity{Ethnicity::unknown};
  std::optional<Private<Text<100>>> race_in_own_words;  // beside or in place of the categories

  friend bool operator==(const Demographics&, const Demographics&) = default;
};
BOOST_DESCRIBE_STRUCT(Demographics, (), (races, ethnicity, race_in_own_words))

}  // namespace quell::people
