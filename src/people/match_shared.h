#pragma once

#include <cstddef>
#include <span>

#include "people/match_features.h"

namespace quell::people {

// Numbers that so many records of a list share that they are nobody's: the telephone of a shelter or a clinic, a Social
// Security number that a form brings filled in, the house of a college or a prison. They are taken out of the records,
// which then agree in them no more; a person may be on a list several times, and a family share a telephone.
struct SharedNumbers {
  std::size_t ssns = 0, phones = 0, houses = 0;

  std::size_t all() const { return ssns + phones + houses; }
};
SharedNumbers take_out_shared(std::span<MatchFeatures> records);

}  // namespace quell::people
