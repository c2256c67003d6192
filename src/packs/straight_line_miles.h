#pragma once

namespace quell::packs {

struct Position {
  double latitude;   // degrees north
  double longitude;  // degrees east, so negative in the United States
};

// The great-circle distance in miles (haversine, mean radius 3,958.8 miles). Roads are longer: pages call it
// "straight-line miles".
double straight_line_miles(Position a, Position b);

// Of anything with latitude and longitude.
Position position_of(const auto& located) { return {located.latitude, located.longitude}; }

}  // namespace quell::packs
