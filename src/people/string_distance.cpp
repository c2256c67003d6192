#include "people/string_distance.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace quell::people {
namespace {

// Words are cut here; what is longer agrees or differs well before.
constexpr std::size_t letters_max = 64;

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  a = a.substr(0, letters_max);
  b = b.substr(0, letters_max);
  if (a.empty() || b.empty()) return a.empty() && b.empty() ? 1 : 0;
  const std::size_t window = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
  std::bitset<letters_max> a_met, b_met;
  std::size_t common = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t end = std::min(i + window + 1, b.size());
    for (std::size_t j = i > window ? i - window : 0; j < end; ++j) {
      if (b_met[j] || a[i] != b[j]) continue;
      a_met[i] = b_met[j] = true;
      ++common;
      break;
    }
  }
  if (common == 0) return 0;
  std::size_t out_of_order = 0;
  for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
    if (!a_met[i]) continue;
    while (!b_met[j]) ++j;
    out_of_order += a[i] != b[j++];
  }
  const auto share = [&](std::size_t part, std::size_t of) {
    return static_cast<double>(part) / static_cast<double>(of);
  };
  const double jaro = (share(common, a.size()) + share(common, b.size()) + 1 - share(out_of_order / 2, common)) / 3;
  std::size_t beginning = 0;
  while (beginning < std::min({a.size(), b.size(), std::size_t{4}}) && a[beginning] == b[beginning]) ++beginning;
  return jaro + static_cast<double>(beginning) * 0.1 * (1 - jaro);
}

int typing_distance(std::string_view a, std::string_view b, int distance_max) {
  a = a.substr(0, letters_max);
  b = b.substr(0, letters_max);
  const int longer = static_cast<int>(std::max(a.size(), b.size()));
  if (longer - static_cast<int>(std::min(a.size(), b.size())) > distance_max) return distance_max + 1;
  std::array<std::array<int, letters_max + 1>, 3> rows{};  // the line before the last, the last, this one
  for (std::size_t j = 0; j <= b.size(); ++j) rows[1][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& [before, above, here] = rows;
    here[0] = static_cast<int>(i);
    int least = here[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = above[j - 1] + (a[i - 1] != b[j - 1]);
      here[j] = std::min({replaced, above[j] + 1, here[j - 1] + 1});
      const bool neighbours = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (neighbours) here[j] = std::min(here[j], before[j - 2] + 1);
      least = std::min(least, here[j]);
    }
    if (least > distance_max) return distance_max + 1;
    std::swap(before, above);
    std::swap(above, here);
  }
  return std::min(rows[1][b.size()], distance_max + 1);
}

}  // namespace quell::people
