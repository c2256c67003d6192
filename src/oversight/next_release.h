#pragma once

#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"
#include "packs/program.h"

namespace quell::oversight {

// How many there are of one category; the categories of a table have no one in common and add up to a total that the
// public sees.
struct Counted {
  std::string category;
  int number = 0;
};

// A number as the public was told it: true on the day `as_of`, which may be weeks ago.
struct Released {
  std::string category;
  int number = 0;
  Date as_of;

  friend bool operator==(const Released&, const Released&) = default;
};
BOOST_DESCRIBE_STRUCT(Released, (), (category, number, as_of))

// What the public may be told of a table next, from what it was told before and what is true on `today`. Small counts
// must stay hidden though the total of each release is shown, and though all releases may be laid side by side and
// subtracted. So
// - a number moves only by steps that are not small themselves (zero, or more than the pack hides), and
// - what the numbers leave unsaid of the total is not small either, and lies in at least two categories; else the
//   smallest steps are kept back until it does. Nothing moves where that is not possible.
// A category that was never told has no entry. Where the pack hides nothing, everything is told.
std::vector<Released> next_release(const std::vector<Released>& before, const std::vector<Counted>& truth, Date today,
                                   const packs::Suppression& suppression);

}  // namespace quell::oversight
