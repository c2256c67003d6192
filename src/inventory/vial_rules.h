#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/instant.h"
#include "core/result.h"
#include "core/time_zone.h"
#include "programs/program.h"

namespace quell::inventory {

// What the program's pack says, on a day, of a vial of a product that is drawn for a route.
struct VialRules {
  TimeZone zone;                                            // the program's: a lot expires when its day ends there
  std::optional<std::chrono::hours> usable_after_puncture;  // absent: until the lot expires
  std::string route;
  int doses_expected = 1;  // a vial; a measured yield replaces it in planning
  int doses_most = 1;
};

// The rules of a product's vials for a route today, under the storage policy "label".
//
// Fails: invalid_input inventory.route_not_in_pack   the pack has no such product or says no yield for the route today
Result<VialRules> vial_rules(const programs::InForce& program, std::string_view product, std::string_view route);

// When a vial must be discarded: so many hours after its puncture, or when its lot expires, whichever comes first.
// Source: CDC Vaccine Storage and Handling Toolkit, beyond-use date.
Instant beyond_use(Instant opened_at, Date lot_expires_on, const VialRules& rules);

// The first instant at which a lot is expired: the end of its expiration day.
Instant expired_from(Date lot_expires_on, const TimeZone& zone);

// Doses that unopened vials are expected to give.
int expected_doses(int vials, const VialRules& rules);

}  // namespace quell::inventory
