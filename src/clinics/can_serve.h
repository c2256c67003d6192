#pragma once

#include <map>
#include <vector>

#include "core/date.h"

namespace quell::clinics {

// Doses that may be given on any day from one through another.
struct Supply {
  Date usable_from;
  Date usable_through;
  int doses = 0;
};

// Whether every committed dose of every day finds a dose that is usable on that day. Doses that expire first are given
// first, which serves all if anything does (earliest deadline first, unit jobs).
bool can_serve(std::vector<Supply> supply, const std::map<Date, int>& committed);

}  // namespace quell::clinics
