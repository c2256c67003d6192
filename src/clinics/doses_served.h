#pragma once

#include "clinics/can_serve.h"

namespace quell::clinics {

// The most of what is needed on each day that doses can serve, each dose once and on a day on which it is usable.
// Within a day, what expires first is given first; days in their order. That serves as many as anything could
// (Glover's rule: every dose is usable on days without a gap).
int doses_served(std::vector<Supply> supply, const std::map<Date, int>& needed);

}  // namespace quell::clinics
