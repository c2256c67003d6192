#include "oversight/reach_groups.h"

namespace quell::oversight {
namespace {

constexpr const char* unknown = "unknown";
constexpr const char* several = "several";

struct AgeGroup {
  int until;  // years, included
  const char* name;
};
constexpr std::array<AgeGroup, 7> age_groups{
    {{17, "0-17"}, {24, "18-24"}, {34, "25-34"}, {44, "35-44"}, {54, "45-54"}, {64, "55-64"}, {200, "65+"}}};

std::string age_group(const std::optional<Private<Date>>& born_on, Date day) {
  if (!born_on) return unknown;
  const int years = age_in_years(born_on->reveal(), day);
  for (const AgeGroup& group : age_groups)
    if (years <= group.until) return group.name;
  return unknown;
}

template <class Enum>
void add_names(std::vector<std::string>& names) {
  each_choice<Enum>([&](auto one) { names.emplace_back(name_of(one.value)); });
}

}  // namespace

const std::string& ReachGroups::of(Dimension dimension) const {
  if (dimension == Dimension::age) return age;
  return dimension == Dimension::race ? race : ethnicity;
}

ReachGroups unknown_groups() { return {unknown, unknown, unknown}; }

ReachGroups reach_groups(const people::Identity& identity, Date first_dose_on) {
  ReachGroups groups = unknown_groups();
  groups.age = age_group(identity.born_on, first_dose_on);
  if (!identity.demographics) return groups;
  const people::Demographics& told = *identity.demographics;
  if (told.races.empty() && told.race_in_own_words) groups.race = name_of(people::Race::another);
  if (told.races.size() == 1) groups.race = name_of(told.races.front().reveal());
  if (told.races.size() > 1) groups.race = several;
  groups.ethnicity = name_of(told.ethnicity.reveal());
  return groups;
}

std::vector<std::string> categories_of(Dimension dimension) {
  std::vector<std::string> names;
  if (dimension == Dimension::age) {
    for (const AgeGroup& group : age_groups) names.emplace_back(group.name);
    names.emplace_back(unknown);
  } else if (dimension == Dimension::race) {
    add_names<people::Race>(names);
    names.insert(names.end() - 2, several);
  } else {
    add_names<people::Ethnicity>(names);
  }
  return names;
}

}  // namespace quell::oversight
