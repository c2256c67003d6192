#pragma once

#include <compare>

namespace quell {

// A whole number of one kind of thing, within limits that an edge checks. Counts of different things do not mix.
template <class Tag, int Min, int Max>
struct Count {
  static constexpr int min = Min;
  static constexpr int max = Max;

  int number = 0;

  friend auto operator<=>(const Count&, const Count&) = default;
  friend Count operator+(Count a, Count b) { return {a.number + b.number}; }
  friend Count operator-(Count a, Count b) { return {a.number - b.number}; }
};

using Doses = Count<struct DosesTag, 0, 1'000'000>;
using Vials = Count<struct VialsTag, 0, 1'000'000>;
using Places = Count<struct PlacesTag, 0, 10'000>;

}  // namespace quell
