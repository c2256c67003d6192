#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"

namespace quell::inventory {

// `used_up`: nothing is left. `discarded`: what was left was wasted. `undone`: the opening was a mistake.
enum class VialState { open, used_up, discarded, undone };
BOOST_DESCRIBE_ENUM(VialState, open, used_up, discarded, undone)

// A vial since it was opened. Unopened vials are only counted.
struct Vial {
  VialId id;
  ProgramId program_id;
  LotId lot;
  SiteId site;
  std::string route;  // the pack's id of the route that it is drawn for
  VialState state;
  int doses_expected;  // planned on
  int doses_most;      // more is not believed without a discrepancy
  int doses_drawn;     // out of the vial
  int doses_spent;     // of those drawn: given or wasted
  Instant opened_at;
  Instant beyond_use_at;  // from this instant on it is discarded
  std::optional<Instant> closed_at;

  int doses_waiting() const { return doses_drawn - doses_spent; }  // drawn up, not yet given
  int doses_left() const { return state == VialState::open ? std::max(0, doses_expected - doses_drawn) : 0; }
};
BOOST_DESCRIBE_STRUCT(Vial, (),
                      (id, program_id, lot, site, route, state, doses_expected, doses_most, doses_drawn, doses_spent,
                       opened_at, beyond_use_at, closed_at))

}  // namespace quell::inventory
