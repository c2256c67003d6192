#pragma once

#include "clinics/place_change.h"
#include "clinics/publish_places.h"

namespace quell::clinics {

struct PlacesPublication {
  RequestId id;  // made by the caller
  std::vector<PlacesPattern> patterns;
};
BOOST_DESCRIBE_STRUCT(PlacesPublication, (), (id, patterns))

// Publishes places as publish_places does, in a way that can be undone. Places that stand are left as they are, and
// counted as kept; times before a site opens are left out.
//
// Fails: as publish_places; invalid_input clinics.nothing_to_publish   no new place comes of it
Result<PlaceChange> publish_for_lead(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const PlacesPublication& publication);

// What a site offers of a service on a day.
struct PublishedDay {
  SiteId site;
  packs::Service service{};
  Date on;
};
BOOST_DESCRIBE_STRUCT(PublishedDay, (), (site, service, on))

struct CapacityChange {
  RequestId id;  // made by the caller
  std::vector<PublishedDay> days;
  Places capacity;  // of each time
};
BOOST_DESCRIBE_STRUCT(CapacityChange, (), (id, days, capacity))

// Gives all times to come of these days another capacity. Where more are booked, it becomes what is booked.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     programs.site_unknown
//        invalid_input clinics.days_missing       at "/days"
//        invalid_input clinics.pattern_capacity   at "/capacity": less than 1
//        conflict      clinics.nothing_to_change  no time to come on these days, or all have it already
Result<PlaceChange> change_capacity(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const CapacityChange& change);

struct PlacesWithdrawal {
  RequestId id;  // made by the caller
  std::vector<PublishedDay> days;
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(PlacesWithdrawal, (), (id, days, reason))

// Takes back what is not booked of the times to come of these days. Who has booked keeps the place.
//
// Fails: as change_capacity; invalid_input programs.reason_missing   at "/reason"
Result<PlaceChange> withdraw_places(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const PlacesWithdrawal& withdrawal);

struct PlaceChangeUndo {
  RequestId change;
};
BOOST_DESCRIBE_STRUCT(PlaceChangeUndo, (), (change))

// Makes places what they were before a change, as far as they were not changed or booked since.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     clinics.place_change_unknown
//        conflict      clinics.nothing_to_change   all were changed again since
Result<PlaceChange> undo_place_change(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const PlaceChangeUndo& undo);

}  // namespace quell::clinics
