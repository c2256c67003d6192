#include "clinics/can_serve.h"

#include "clinics/doses_served.h"

namespace quell::clinics {

bool can_serve(std::vector<Supply> supply, const std::map<Date, int>& committed) {
  int needed = 0;
  for (const auto& [day, people] : committed) needed += people;
  return doses_served(std::move(supply), committed) == needed;
}

}  // namespace quell::clinics
