#include "clinics/publish_places.h"

#include "clinics/plan_places.h"

namespace quell::clinics {

Result<PublishedPlaces> publish_places(storage::Transaction& tx, const access::Actor& actor, Instant, Seed seed,
                                       const PlacesPlan& plan) {
  PublishedPlaces published;
  for (Place& place : TRY(plan_places(tx, actor, plan))) {
    place.id = seed.next_id<PlaceId>();
    ++(publish_place(tx, place) ? published.added : published.standing);
  }
  return published;
}

}  // namespace quell::clinics
