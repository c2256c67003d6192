#include "people/check_identity.h"

#include <algorithm>

namespace quell::people {
namespace {

bool is_zip(std::string_view zip) {
  if (zip.size() != 5 && zip.size() != 10) return false;
  for (std::size_t i = 0; i < zip.size(); ++i) {
    const bool right = i == 5 ? zip[i] == '-' : zip[i] >= '0' && zip[i] <= '9';
    if (!right) return false;
  }
  return true;
}

bool stands_alone(Race race) { return race == Race::declined || race == Race::unknown; }

void check_born_on(Date born_on, std::string_view at, Date latest_day, std::vector<Fault>& faults) {
  const std::string field = std::string{at} + "/born_on";
  if (born_on > latest_day) faults.push_back({field, "people.birth_date_in_future"});
  else if (age_in_years(born_on, latest_day) > 125) faults.push_back({field, "people.birth_date_too_early"});
}

}  // namespace

void check_identity(const Identity& identity, std::string_view at, Date latest_day, std::vector<Fault>& faults) {
  const std::string here{at};
  const auto& [given, middle, family, suffix] = identity.registry_name.value_or(RegistryName{});
  if (identity.name_to_call.reveal().empty()) faults.push_back({here + "/name_to_call", "people.name_missing"});
  if (identity.registry_name && family.reveal().empty())
    faults.push_back({here + "/registry_name/family", "people.name_missing"});
  if (identity.born_on) check_born_on(identity.born_on->reveal(), at, latest_day, faults);
  if (identity.address && identity.address->zip && !is_zip(identity.address->zip->reveal().value))
    faults.push_back({here + "/address/zip", "people.zip_unreadable"});
  if (identity.demographics) check_demographics(*identity.demographics, here + "/demographics", faults);
  if (identity.identifiers.size() > 20) faults.push_back({here + "/identifiers", "people.too_many_identifiers"});
  for (std::size_t i = 0; i < identity.identifiers.size() && i < 20; ++i)
    if (identity.identifiers[i].value.reveal().empty())
      faults.push_back({here + "/identifiers/" + std::to_string(i) + "/value", "people.identifier_missing"});
}

void check_demographics(const Demographics& demographics, std::string_view at, std::vector<Fault>& faults) {
  const auto& races = demographics.races;
  const bool alone = std::ranges::any_of(races, [](const auto& race) { return stands_alone(race.reveal()); });
  bool twice = false;
  for (auto race = races.begin(); race != races.end(); ++race) twice |= std::find(races.begin(), race, *race) != race;
  const bool more = races.size() > 1 || demographics.race_in_own_words;
  if (twice || (alone && more)) faults.push_back({std::string{at} + "/races", "people.race_contradiction"});
}

Date latest_birthday(Instant now) {
  // Kiribati is 14 hours ahead of UTC.
  return Date{std::chrono::floor<std::chrono::days>(now + std::chrono::hours{14})};
}

Result<void> refuse_if_any(std::vector<Fault> faults) {
  if (faults.empty()) return {};
  return tl::unexpected(Failure{FailureKind::invalid_input, "core.request_invalid", std::move(faults)});
}

}  // namespace quell::people
