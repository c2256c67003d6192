#include "people/match_compare.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>

#include "people/string_distance.h"

namespace quell::people {
namespace {

int digit_count(std::uint64_t number) {
  int count = 0;
  for (; number > 0; number /= 10) ++count;
  return count;
}

// One digit wrong or left out, or two neighbours exchanged.
bool digits_near(std::uint64_t a, std::uint64_t b) {
  if (digit_count(a) != digit_count(b)) return typing_distance(std::to_string(a), std::to_string(b), 1) == 1;
  int wrong = 0;
  std::array<std::pair<std::uint64_t, std::uint64_t>, 2> at{};
  std::array<int, 2> place{};
  for (int i = 0; a > 0 || b > 0; a /= 10, b /= 10, ++i) {
    if (a % 10 == b % 10) continue;
    if (wrong == 2) return false;
    at[static_cast<std::size_t>(wrong)] = {a % 10, b % 10};
    place[static_cast<std::size_t>(wrong)] = i;
    ++wrong;
  }
  if (wrong < 2) return wrong == 1;
  return place[1] == place[0] + 1 && at[0].first == at[1].second && at[0].second == at[1].first;
}

std::optional<std::chrono::sys_days> day_of(MatchDate date) {
  const std::chrono::year_month_day day{std::chrono::year{date.year()},
                                        std::chrono::month{static_cast<unsigned>(date.month())},
                                        std::chrono::day{static_cast<unsigned>(date.day())}};
  if (!day.ok()) return {};
  return std::chrono::sys_days{day};
}

bool any_common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, auto&& agree) {
  return std::ranges::any_of(a, [&](std::uint64_t one) {
    return one != 0 && std::ranges::any_of(b, [&](std::uint64_t other) { return other != 0 && agree(one, other); });
  });
}

enum class StreetAgreement { missing, same, near, differs };

StreetAgreement compare_streets(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  if (a.street.empty() || b.street.empty()) return StreetAgreement::missing;
  const bool numbered = a.house_number && b.house_number;
  const bool number_same = a.house_number == b.house_number;
  const std::string& one = words[a.street.joined].text;
  const std::string& other = words[b.street.joined].text;
  // The kind of street is often left out: "105 Delta" for "105 Delta Pl".
  const bool begins = one.size() >= 5 && other.size() >= 5 && (one.starts_with(other) || other.starts_with(one));
  const bool street_same = a.street.joined == b.street.joined || begins;
  if (street_same && number_same && numbered) return StreetAgreement::same;
  if (street_same && !numbered) return StreetAgreement::near;  // a street is no house
  const bool number_near =
      number_same || typing_distance(words[a.house_number].text, words[b.house_number].text, 1) <= 1;
  if (number_near && (street_same || (number_same && jaro_winkler(one, other) >= 0.88))) return StreetAgreement::near;
  const bool lines_exchanged = a.second_line == b.street.joined || b.second_line == a.street.joined;
  if (lines_exchanged && number_same) return StreetAgreement::near;
  return StreetAgreement::differs;
}

Agreement compare_orders(std::uint8_t a, std::uint8_t b) {
  if (a == 0 || b == 0) return Agreement::missing;
  return a == b ? Agreement::exact : Agreement::differs;
}

bool given_names_agree(Agreement level) { return level == Agreement::exact || level == Agreement::compound; }

}  // namespace

Agreement compare_birth_dates(MatchDate a, MatchDate b) {
  if (a.empty() || b.empty()) return Agreement::missing;
  if (a.digits == b.digits) return a.month() == 1 && a.day() == 1 ? Agreement::year_only : Agreement::exact;
  if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) return Agreement::day_month_swapped;
  const auto day = day_of(a), other_day = day_of(b);
  if (day && other_day && std::chrono::abs(*day - *other_day) == std::chrono::days{1}) return Agreement::day_off;
  if (digits_near(static_cast<std::uint64_t>(a.digits), static_cast<std::uint64_t>(b.digits))) return Agreement::typo;
  const int parts = (a.year() == b.year()) + (a.month() == b.month()) + (a.day() == b.day());
  if (parts == 2) return Agreement::two_parts;
  const int years = std::abs(a.year() - b.year());
  return years >= 13 && years <= 60 ? Agreement::generation : Agreement::differs;
}

Agreement compare_phones(const MatchFeatures& a, const MatchFeatures& b) {
  if (a.phones[0] == 0 || b.phones[0] == 0) return Agreement::missing;
  constexpr std::uint64_t area = 10'000'000;
  const auto same = [](std::uint64_t one, std::uint64_t other) { return one == other; };
  const auto last_seven = [](std::uint64_t one, std::uint64_t other) { return one % area == other % area; };
  if (any_common(a.phones, b.phones, same)) return Agreement::exact;
  if (any_common(a.phones, b.phones, last_seven)) return Agreement::area_code;
  return any_common(a.phones, b.phones, digits_near) ? Agreement::typo : Agreement::differs;
}

Agreement compare_addresses(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  const bool zip_known = a.zip && b.zip, city_known = a.city && b.city;
  const bool zip_same = zip_known && a.zip == b.zip;
  const bool zip_near = zip_same || (zip_known && digits_near(a.zip, b.zip));
  const bool city_same = city_known && (a.city == b.city || is_typo(words[a.city].text, words[b.city].text));
  const bool area_known = zip_known || city_known;
  const bool area_agrees = zip_near || city_same;
  const StreetAgreement street = compare_streets(a, b, words);
  if (street == StreetAgreement::missing && !area_known) return Agreement::missing;
  if (street == StreetAgreement::same && (area_agrees || !area_known)) {
    const bool units_differ = a.unit && b.unit && a.unit != b.unit;
    const bool all = zip_same || (!zip_known && (city_same || !city_known)) || (city_known && a.city == b.city);
    if (units_differ) return Agreement::building;
    return all ? Agreement::exact : Agreement::typo;
  }
  if (street == StreetAgreement::near && area_agrees) return Agreement::typo;
  if (street == StreetAgreement::same && !a.street.empty() && a.house_number) return Agreement::typo;
  if (zip_same) return Agreement::area;
  return city_same ? Agreement::city : Agreement::differs;
}

Agreement compare_ssn(std::uint64_t a, std::uint64_t b) {
  if (a == 0 || b == 0) return Agreement::missing;
  if (a == b) return Agreement::exact;
  constexpr std::uint64_t four_digits_end = 20'000;
  if (a < four_digits_end || b < four_digits_end)
    return a % 10'000 == b % 10'000 ? Agreement::last_four : Agreement::differs;
  return digits_near(a, b) ? Agreement::typo : Agreement::differs;
}

Agreements compare(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  using enum MatchField;
  Agreements found;
  compare_names(a, b, words, found);
  compare_relatives(a, b, words, found);
  found[birth_date] = compare_birth_dates(a.birth, b.birth);
  if (a.sex != MatchSex::unknown && b.sex != MatchSex::unknown) {
    const bool same = a.sex == b.sex;
    if (!same || !given_names_agree(found[given_name])) found[sex] = same ? Agreement::exact : Agreement::differs;
  }
  found[phone] = compare_phones(a, b);
  found[address] = compare_addresses(a, b, words);
  found[ssn] = compare_ssn(a.ssn, b.ssn);
  if (any_common(a.mrns, b.mrns, std::equal_to<>{})) found[mrn] = Agreement::exact;
  found[birth_order] = compare_orders(a.birth_order, b.birth_order);
  return found;
}

}  // namespace quell::people
