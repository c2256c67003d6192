#pragma once

#include "clinics/standby.h"
#include "core/seed.h"

namespace quell::clinics {

struct StandbyCall {
  StandbyId standby;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(StandbyCall, (), (standby, site))

// Begins to call someone on the standby list: a dose of today is kept for them until the offer ends, 15 minutes
// on. The same site may ask again while it lasts. The list shows the phone to call.
//
// Fails: not_permitted access.permission_missing, access.other_site   check_in at the site
//        not_found     clinics.standby_unknown          nobody who can come to this site
//        conflict      clinics.standby_not_waiting      they are coming, or off the list
//        conflict      clinics.standby_being_called     another site calls them now
//        conflict      clinics.doses_all_promised       no dose of today is left for them (P2)
//        conflict      clinics.before_offer_day, clinics.dose_not_next
//        conflict      clinics.standby_changed_meanwhile
Result<StandbyChange> offer_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const StandbyCall& request);

// Puts those back on the list whose offer is over, with the dose that was kept (a job; at most `count_max` a call).
// Returns how many.
Result<int> end_old_offers(storage::Transaction& tx, const access::Actor& actor, Instant now, int count_max);

}  // namespace quell::clinics
