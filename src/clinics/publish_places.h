#pragma once

#include <vector>

#include "access/actor.h"
#include "clinics/place.h"
#include "core/seed.h"
#include "core/text.h"

namespace quell::clinics {

// Times of one service at a site, alike on each chosen weekday from the first day through the last.
struct PlacesPattern {
  SiteId site;
  packs::Service service{};
  Date first_on;
  Date last_on;
  std::vector<packs::Weekday> weekdays;
  Text<5> opens_at;   // clock time at the site, "09:00"
  Text<5> closes_at;  // the last place ends by then
  int every_minutes = 0;
  Places capacity;
};
BOOST_DESCRIBE_STRUCT(PlacesPattern, (),
                      (site, service, first_on, last_on, weekdays, opens_at, closes_at, every_minutes, capacity))

struct PlacesPlan {
  std::vector<PlacesPattern> patterns;
};
BOOST_DESCRIBE_STRUCT(PlacesPlan, (), (patterns))

struct PublishedPlaces {
  int added = 0;
  int standing = 0;  // places that were there already; they are left as they are
};
BOOST_DESCRIBE_STRUCT(PublishedPlaces, (), (added, standing))

// Publishes places in bulk. All patterns or none.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     programs.site_unknown
//        invalid_input clinics.pattern_times     not clock times, or closing before one place has ended
//        invalid_input clinics.pattern_days      the last day before the first, or over 366 days
//        invalid_input clinics.pattern_minutes   not 5 to 240
//        invalid_input clinics.pattern_capacity  less than 1
//        invalid_input clinics.service_not_offered   the site does not serve it
Result<PublishedPlaces> publish_places(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const PlacesPlan& plan);

}  // namespace quell::clinics
