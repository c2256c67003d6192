#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"
#include "people/identity.h"

namespace quell::oversight {

enum class Dimension { age, race, ethnicity };
BOOST_DESCRIBE_ENUM(Dimension, age, race, ethnicity)

inline constexpr std::array dimensions{Dimension::age, Dimension::race, Dimension::ethnicity};

// As what somebody is counted: one category of each dimension, so that the categories of a dimension add up to people.
struct ReachGroups {
  std::string age;        // years at the first dose: "18-24"; or "unknown"
  std::string race;       // as chosen; "several" of more than one; "declined" is not "unknown" (never asked)
  std::string ethnicity;  // as chosen

  const std::string& of(Dimension dimension) const;
  friend bool operator==(const ReachGroups&, const ReachGroups&) = default;
};
BOOST_DESCRIBE_STRUCT(ReachGroups, (), (age, race, ethnicity))

// Of somebody who was first given a dose on the day.
ReachGroups reach_groups(const people::Identity& identity, Date first_dose_on);

// Of somebody who can no longer be read.
ReachGroups unknown_groups();

// Every category of a dimension in the order of tables; those that say nothing of a person come last.
std::vector<std::string> categories_of(Dimension dimension);

}  // namespace quell::oversight
