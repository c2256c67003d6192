#include "inventory/vial_rules.h"

#include <algorithm>

namespace quell::inventory {

Instant beyond_use(Instant opened_at, Date lot_expires_on, const VialRules& rules) {
  return std::min(opened_at + rules.usable_after_puncture, expired_from(lot_expires_on, rules.zone));
}

Instant expired_from(Date lot_expires_on, const TimeZone& zone) {
  return zone.at(lot_expires_on + std::chrono::days{1}, std::chrono::minutes{0});
}

int expected_doses(int vials, const VialRules& rules) { return vials * rules.doses_expected; }

}  // namespace quell::inventory
