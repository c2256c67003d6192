#pragma once

#include "clinics/place_change.h"

namespace quell::clinics {

struct PublishedQuestion {
  std::optional<Date> first_on;  // today where absent
  std::optional<Date> last_on;   // 13 days after the first where absent; at most 62
};
BOOST_DESCRIBE_STRUCT(PublishedQuestion, (), (first_on, last_on))

// What a site offers of a service on a day.
struct PublishedLine {
  SiteId site_id;
  packs::Service service{};
  Date held_on;
  Instant first_at;
  Instant last_at;  // when the last time begins
  int times = 0;
  int capacity = 0;
  int taken = 0;      // booked or held
  int withdrawn = 0;  // times that were taken back
};
BOOST_DESCRIBE_STRUCT(PublishedLine, (),
                      (site_id, service, held_on, first_at, last_at, times, capacity, taken, withdrawn))

struct SiteDoses {
  SiteId site;
  int doses = 0;     // on hand or on the way
  int promised = 0;  // booked or held from today on
};
BOOST_DESCRIBE_STRUCT(SiteDoses, (), (site, doses, promised))

struct PublishedOverview {
  Date today;
  Date first_on;
  Date last_on;
  std::vector<PublishedLine> days;  // by site, service and day
  std::vector<SiteDoses> doses;
  std::vector<PlaceChange> changes;  // the newest first
};
BOOST_DESCRIBE_STRUCT(PublishedOverview, (), (today, first_on, last_on, days, doses, changes))

// What is published per site and day; of one's own sites, or all.
//
// Fails: not_permitted access.permission_missing   manage_site
//        invalid_input clinics.pattern_days        at "/last_on"
Result<PublishedOverview> published_places(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                           const PublishedQuestion& question);

}  // namespace quell::clinics
