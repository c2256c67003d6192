#include "inventory/vial_rules.h"

#include <algorithm>

#include "packs/product_rules.h"

namespace quell::inventory {

Result<VialRules> vial_rules(const programs::InForce& program, std::string_view product, std::string_view route) {
  const packs::Product* found = packs::find_product(*program.pack, product);
  const packs::Yield* yield = nullptr;
  if (found) yield = packs::doses_per_vial(*found, route, program.today);
  if (!yield) return invalid("/route", "inventory.route_not_in_pack");
  VialRules rules{.zone = program.zone,
                  .usable_after_puncture = {},
                  .route = std::string{route},
                  .doses_expected = yield->expected,
                  .doses_most = yield->most};
  if (const auto* limit = packs::storage_limit(*found, packs::Clock::punctured, "label", program.today))
    rules.usable_after_puncture = std::chrono::hours{limit->hours};
  return rules;
}

Instant beyond_use(Instant opened_at, Date lot_expires_on, const VialRules& rules) {
  const Instant expired = expired_from(lot_expires_on, rules.zone);
  if (!rules.usable_after_puncture) return expired;
  return std::min(opened_at + *rules.usable_after_puncture, expired);
}

Instant expired_from(Date lot_expires_on, const TimeZone& zone) {
  return zone.at(lot_expires_on + std::chrono::days{1}, std::chrono::minutes{0});
}

int expected_doses(int vials, const VialRules& rules) { return vials * rules.doses_expected; }

}  // namespace quell::inventory
