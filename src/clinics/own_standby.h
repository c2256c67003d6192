#pragma once

#include "clinics/standby.h"
#include "core/seed.h"
#include "core/text.h"

namespace quell::clinics {

struct StandbyCode {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(StandbyCode, (), (code))

// What the bearer of a code may know of the own place on the list.
struct OwnStandby {
  StandbyState state{};
  int reach_minutes = 0;
  std::vector<SiteId> sites;
  Instant joined_at;
  std::optional<SiteId> offered_site;  // that calls now
};
BOOST_DESCRIBE_STRUCT(OwnStandby, (), (state, reach_minutes, sites, joined_at, offered_site))

// Fails: not_found clinics.code_unknown   the same for a wrong code and for one that never was
Result<OwnStandby> find_own_standby(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const StandbyCode& request);

// Leaves the list, by code. Twice is as good as once.
// Fails: not_found clinics.code_unknown; conflict clinics.standby_not_waiting   there is an appointment: cancel that
Result<OwnStandby> leave_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const StandbyCode& request);

// Undo of leaving: where they stood before.
// Fails: not_found clinics.code_unknown
//        conflict  clinics.standby_not_left    the list was left by nobody's own code
//        conflict  clinics.standby_twice       the person has joined again meanwhile
Result<OwnStandby> return_to_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const StandbyCode& request);

}  // namespace quell::clinics
