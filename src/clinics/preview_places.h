#pragma once

#include "clinics/publish_places.h"

namespace quell::clinics {

// What a plan would add for a service at a site.
struct PlacesPreview {
  SiteId site;
  packs::Service service{};
  int places = 0;    // times that would be new
  int people = 0;    // who could come to them
  int standing = 0;  // times that are there already, and are left as they are
  std::optional<Instant> first_at;
  std::optional<Instant> last_at;
  std::optional<int> backed;     // of those people, how many have a dose; nothing where the service needs none
  std::optional<int> doses;      // on hand or on the way
  std::optional<int> promised;   // of those, to whom is booked or can still be booked without this plan
  bool site_is_closed = false;   // nobody can book there
  std::optional<Date> opens_on;  // of a site that is not open on the plan's first day
  bool opening_unknown = false;  // likewise, and no day is known
};
BOOST_DESCRIBE_STRUCT(PlacesPreview, (),
                      (site, service, places, people, standing, first_at, last_at, backed, doses, promised,
                       site_is_closed, opens_on, opening_unknown))

struct PlacesPreviews {
  std::vector<PlacesPreview> sites;
};
BOOST_DESCRIBE_STRUCT(PlacesPreviews, (), (sites))

// How many places a plan would publish, and how many of them have a dose behind them beside all that is booked and
// published already. Fails: as publish_places
Result<PlacesPreviews> preview_places(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const PlacesPlan& plan);

}  // namespace quell::clinics
