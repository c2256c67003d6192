#include "packs/straight_line_miles.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace quell::packs {

double straight_line_miles(Position a, Position b) {
  constexpr double earth_radius_miles = 3'958.8;
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double north = std::sin(radians(b.latitude - a.latitude) / 2);
  const double east = std::sin(radians(b.longitude - a.longitude) / 2);
  const double share = north * north + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * east * east;
  return 2 * earth_radius_miles * std::asin(std::min(1.0, std::sqrt(share)));
}

}  // namespace quell::packs
