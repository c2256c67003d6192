#include "clinics/can_serve.h"

#include <algorithm>

namespace quell::clinics {

bool can_serve(std::vector<Supply> supply, const std::map<Date, int>& committed) {
  std::ranges::sort(supply, {}, &Supply::usable_through);
  for (auto [day, needed] : committed) {
    for (Supply& doses : supply) {
      if (doses.usable_from > day || doses.usable_through < day) continue;
      const int given = std::min(needed, doses.doses);
      doses.doses -= given;
      needed -= given;
    }
    if (needed > 0) return false;
  }
  return true;
}

}  // namespace quell::clinics
