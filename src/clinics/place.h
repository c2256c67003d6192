#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/count.h"
#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/result.h"
#include "packs/site.h"
#include "storage/transaction.h"

namespace quell::clinics {

// A bookable time at a site with a capacity and a service (FHIR Slot). `taken` counts bookings and holds; an expired
// hold counts until it is released (P1).
struct Place {
  PlaceId id;
  ProgramId program_id;
  SiteId site_id;
  packs::Service service{};
  Date held_on;
  Instant starts_at;
  Instant ends_at;
  Places capacity;
  Places taken;
  bool closed = false;

  int free() const { return closed ? 0 : capacity.number - taken.number; }
};
BOOST_DESCRIBE_STRUCT(Place, (),
                      (id, program_id, site_id, service, held_on, starts_at, ends_at, capacity, taken, closed))

// Fails: not_found clinics.place_unknown   no such place in this program
Result<Place> find_place(storage::Transaction& tx, const ProgramId& program, const PlaceId& place);

// Verbs that spend places or doses of a site call this before they look at anything of the site's.
void guard_site(storage::Transaction& tx, const SiteId& site);

// Takes one of the place's capacity, in the write itself. Moves the day's tally with it.
// Fails: conflict clinics.place_full      nothing free; nothing is written
//        conflict clinics.place_closed    the site closed this time
//        conflict clinics.place_past      it has begun
Result<void> take_place(storage::Transaction& tx, const Place& place, Instant now);

// Gives one back.
void free_place(storage::Transaction& tx, const Place& place);

// Moves how much of a day is committed: +1 for a booking, -1 when it is served or given up.
void commit_to_day(storage::Transaction& tx, const SiteId& site, packs::Service service, Date held_on, int change);

}  // namespace quell::clinics
