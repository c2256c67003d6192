#include "packs/find_locality.h"

#include <algorithm>
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

// One locality for all rows that `matches` picks.
std::optional<FoundLocality> merged(const Pack& pack, const std::string& name, auto&& matches) {
  Position sum{0, 0};
  int rows = 0;
  std::set<std::string> towns_found;
  std::string shown = name;
  for (const Locality& row : pack.localities) {
    if (!matches(row, shown)) continue;
    sum.latitude += row.latitude;
    sum.longitude += row.longitude;
    towns_found.insert(row.town);
    ++rows;
  }
  if (rows == 0) return {};
  return FoundLocality{shown, towns_found.size() == 1 ? *towns_found.begin() : "",
                       {sum.latitude / rows, sum.longitude / rows}};
}

}  // namespace

std::optional<FoundLocality> find_locality(const Pack& pack, std::string_view typed) {
  if (const auto zip = zip_in(typed))
    return merged(pack, *zip, [&](const Locality& row, std::string&) { return row.zip == *zip; });

  const std::string wanted = folded(typed);
  if (wanted.empty()) return {};
  const auto is_named = [&](const std::string& name, std::string& shown) {
    if (folded(name) != wanted) return false;
    shown = name;
    return true;
  };
  if (auto town = merged(pack, "", [&](const Locality& row, std::string& shown) { return is_named(row.town, shown); }))
    return town;
  return merged(pack, "", [&](const Locality& row, std::string& shown) { return is_named(row.name, shown); });
}

std::vector<std::string> towns(const Pack& pack) {
  std::set<std::string> names;
  for (const Locality& row : pack.localities) names.insert(row.town);
  return {names.begin(), names.end()};
}

std::vector<std::string> localities_like(const Pack& pack, std::string_view typed, std::size_t most) {
  const std::string wanted = folded(typed);
  std::vector<std::string> names = towns(pack);
  std::set<std::string> parts;
  for (const Locality& row : pack.localities) parts.insert(row.name);
  for (const std::string& part : parts)
    if (std::ranges::count(names, part) == 0) names.push_back(part);
  std::erase_if(names, [&](const std::string& name) { return !folded(name).starts_with(wanted); });
  if (names.size() > most) names.resize(most);
  return names;
}

}  // namespace quell::packs
