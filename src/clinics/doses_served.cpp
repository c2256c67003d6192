#include "clinics/doses_served.h"

#include <algorithm>

namespace quell::clinics {

int doses_served(std::vector<Supply> supply, const std::map<Date, int>& needed) {
  std::ranges::sort(supply, {}, &Supply::usable_through);
  int served = 0;
  for (auto [day, people] : needed)
    for (Supply& doses : supply) {
      if (doses.usable_from > day || doses.usable_through < day) continue;
      const int given = std::min(people, doses.doses);
      doses.doses -= given;
      people -= given;
      served += given;
    }
  return served;
}

}  // namespace quell::clinics
