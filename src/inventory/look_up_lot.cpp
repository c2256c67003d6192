#include "inventory/look_up_lot.h"

#include <algorithm>

#include "inventory/find_lot.h"
#include "inventory/vial_rules.h"

namespace quell::inventory {

Result<LotAnswer> look_up_lot(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const LotQuestion& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  LotAnswer answer{.lot = TRY(find_lot_by_number(tx, actor, request.scanned)), .usability = {}, .quarantines = {}};
  answer.quarantines = quarantines_of(tx, actor, answer.lot.id, Ended::left_out);
  const bool set_aside = std::ranges::any_of(answer.quarantines, [&](const Quarantine& quarantine) {
    return !quarantine.site || quarantine.site == request.site;
  });
  if (now >= expired_from(answer.lot.expires_on, program.zone)) answer.usability = Usability::expired;
  else answer.usability = set_aside ? Usability::quarantined : Usability::usable;
  return answer;
}

}  // namespace quell::inventory
