#pragma once

#include "clinics/publish_places.h"

namespace quell::clinics {

// The right to publish at a site: a lead's everywhere, a site manager's at the own sites.
// Fails: not_permitted access.permission_missing, access.other_site
Result<void> require_publishing(const access::Actor& actor, const SiteId& site);

// The places that a plan would make, without ids, pattern by pattern and by time. Some may stand already.
//
// Fails: as publish_places
Result<std::vector<Place>> plan_places(storage::Transaction& tx, const access::Actor& actor, const PlacesPlan& plan);

// Takes out what nobody could come to: before a site's first day, or at one that is closed or has no such day yet.
void leave_out_unopened(storage::Transaction& tx, std::vector<Place>& places);

// Publishes one place: a new one, or one that was withdrawn and nobody has booked. False where one stands at its time.
bool publish_place(storage::Transaction& tx, const Place& place);

}  // namespace quell::clinics
