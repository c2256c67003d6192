#pragma once

#include <vector>

#include "oversight/next_release.h"

namespace quell::oversight {

// How many numbers that the pack hides anybody can work out for certain who keeps all releases, whose totals are always
// told: what one category grew by in one release, or since it was told last.
//
// What is public are sums: of each release over all categories, and of each category over the releases from one telling
// to the next. The growth of category c in release r is a flow from r to c's stretch; it is certain if no other flow
// gives the same sums, that is if no circle of the residual graph runs through it (Gusfield, A graph theoretic approach
// to statistical data security, SIAM J. Comput. 17, 1988). Corrections that take back count as no growth.
int certain_small_counts(const std::vector<PastRelease>& releases, const packs::Suppression& suppression);

}  // namespace quell::oversight
