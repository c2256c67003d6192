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

// One release as it was made: what was true then of every category, and which categories were told anew.
struct PastRelease {
  std::vector<Counted> truth;
  std::vector<std::string> told;
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
// - no more small growth is certain from all releases together (release_audit.h) than the totals give away by
//   themselves; else the smallest steps are kept back.
// A category that was never told has no entry. Where the pack hides nothing, everything is told. `past` holds all
// releases that were made, the oldest first.
std::vector<Released> next_release(const std::vector<Released>& before, const std::vector<Counted>& truth, Date today,
                                   const packs::Suppression& suppression, const std::vector<PastRelease>& past);

}  // namespace quell::oversight
