#include "packs/find_locality.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/text.h"

namespace quell::packs {
namespace {

// Nothing where the text is not five digits, perhaps with a hyphen and four more.
std::optional<std::string> zip_in(std::string_view typed) {
  const auto is_space = [](char c) { return c == ' '; };
  while (!typed.empty() && is_space(typed.front())) typed.remove_prefix(1);
  while (!typed.empty() && is_space(typed.back())) typed.remove_suffix(1);
  if (typed.size() == 10 && typed[5] == '-') typed = typed.substr(0, 5);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (typed.size() != 5 || !std::ranges::all_of(typed, is_digit)) return {};
  return std::string{typed};
}

// One locality for all rows that `is_meant` picks, named as `name_of` names the first of them.
std::optional<FoundLocality> merged(const Pack& pack, auto&& is_meant, auto&& name_of) {
  FoundLocality found{"", "", {0, 0}};
  int rows = 0;
  for (const Locality& row : pack.localities) {
    if (!is_meant(row)) continue;
    if (rows == 0) found.name = name_of(row), found.town = row.town;
    if (found.town != row.town) found.town.clear();  // it stays empty: no town has an empty name
    found.position.latitude += row.latitude;
    found.position.longitude += row.longitude;
    ++rows;
  }
  if (rows == 0) return {};
  found.position.latitude /= rows;
  found.position.longitude /= rows;
  return found;
}

}  // namespace

std::optional<FoundLocality> find_locality(const Pack& pack, std::string_view typed) {
  if (const auto zip = zip_in(typed))
    return merged(
        pack, [&](const Locality& row) { return row.zip == *zip; }, std::mem_fn(&Locality::zip));

  const std::string wanted = folded(typed);
  if (wanted.empty()) return {};
  auto town = merged(
      pack, [&](const Locality& row) { return row.folded_town == wanted; }, std::mem_fn(&Locality::town));
  if (town) return town;
  return merged(
      pack, [&](const Locality& row) { return row.folded_name == wanted; }, std::mem_fn(&Locality::name));
}

std::vector<std::string> towns(const Pack& pack) {
  std::set<std::string> names;
  for (const Locality& row : pack.localities) names.insert(row.town);
  return {names.begin(), names.end()};
}

std::vector<std::string> localities_like(const Pack& pack, std::string_view typed, std::size_t most) {
  const std::string wanted = folded(typed);
  std::set<std::string> town_names, parts;
  for (const Locality& row : pack.localities) {
    if (row.folded_town.starts_with(wanted)) town_names.insert(row.town);
    if (row.folded_name.starts_with(wanted) && row.name != row.town) parts.insert(row.name);
  }
  std::vector<std::string> names{town_names.begin(), town_names.end()};
  for (const std::string& part : parts)
    if (!town_names.contains(part)) names.push_back(part);
  if (names.size() > most) names.resize(most);
  return names;
}

}  // namespace quell::packs
