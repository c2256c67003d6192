#include "clinics/change_places.h"

#include <algorithm>
#include <set>

#include "clinics/plan_places.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

struct ChangePlacesAsked {
  SiteId site;
  packs::Service service{};
  Date on;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(ChangePlacesAsked, (), (site, service, on, now))

// Sites in id order: two verbs that guard several sites must not wait for each other.
void guard_sites(storage::Transaction& tx, const std::set<SiteId>& sites) {
  for (const SiteId& site : sites) guard_site(tx, site);
}

Result<std::vector<Place>> places_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const std::vector<PublishedDay>& days) {
  if (days.empty()) return invalid("/days", "clinics.days_missing");
  std::set<SiteId> sites;
  for (const PublishedDay& day : days) sites.insert(day.site);
  for (const SiteId& site : sites) {
    TRY(require_publishing(actor, site));
    TRY(programs::find_site(tx, actor.program, site));
  }
  guard_sites(tx, sites);
  std::vector<Place> places;
  for (const PublishedDay& day : days)
    for (Place& place :
         tx.all<Place>("select * from clinics_place where site_id = :site and service = :service and held_on = :on "
                       "and starts_at > :now and closed = 'false' order by starts_at",
                       ChangePlacesAsked{day.site, day.service, day.on, now}))
      places.push_back(std::move(place));
  return places;
}

PlaceTurn turn_of(const Place& place, int capacity, bool closed) {
  return {place.id, place.site_id, place.capacity.number, place.closed, capacity, closed};
}

struct Turned {
  std::vector<PlaceTurn> turns;
  int kept = 0;
};

Result<PlaceChange> keep(storage::Transaction& tx, const access::Actor& actor, Instant now, const RequestId& id,
                         PlaceChangeKind kind, const Text<200>& reason, const Turned& turned) {
  if (turned.turns.empty()) return fail(FailureKind::conflict, "clinics.nothing_to_change");
  return keep_change(
      tx, actor, {.id = id, .kind = kind, .reason = reason, .kept = turned.kept, .changed_at = now, .changed_by = {}},
      turned.turns);
}

void turn(storage::Transaction& tx, const Place& place, int capacity, bool closed, Turned& turned) {
  if (place.capacity.number == capacity && place.closed == closed) return;
  const PlaceTurn wanted = turn_of(place, capacity, closed);
  if (turn_place(tx, wanted)) turned.turns.push_back(wanted);
}

}  // namespace

Result<PlaceChange> publish_for_lead(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const PlacesPublication& publication) {
  std::vector<Place> places = TRY(plan_places(tx, actor, {publication.patterns}));
  if (const auto known = known_change(tx, actor.program, publication.id)) return *known;
  leave_out_unopened(tx, places);
  std::set<SiteId> sites;
  for (const Place& place : places) sites.insert(place.site_id);
  guard_sites(tx, sites);
  Turned turned;
  for (Place& place : places) {
    place.id = seed.next_id<PlaceId>();
    if (!publish_place(tx, place)) {
      ++turned.kept;
      continue;
    }
    const auto standing = tx.find<Place>(
        "select * from clinics_place where site_id = :site_id and service = :service and starts_at = :starts_at",
        place);
    PlaceTurn published = turn_of(*standing, place.capacity.number, false);
    published.capacity_before = 0;
    published.closed_before = true;
    turned.turns.push_back(published);
  }
  if (turned.turns.empty()) return invalid("/patterns", "clinics.nothing_to_publish");
  return keep(tx, actor, now, publication.id, PlaceChangeKind::published, {}, turned);
}

Result<PlaceChange> change_capacity(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const CapacityChange& change) {
  const auto places = TRY(places_of(tx, actor, now, change.days));
  if (const auto known = known_change(tx, actor.program, change.id)) return *known;
  if (change.capacity.number < 1) return invalid("/capacity", "clinics.pattern_capacity");
  Turned turned;
  for (const Place& place : places) {
    turned.kept += place.taken > change.capacity;
    turn(tx, place, std::max(change.capacity.number, place.taken.number), false, turned);
  }
  return keep(tx, actor, now, change.id, PlaceChangeKind::capacity, {}, turned);
}

Result<PlaceChange> withdraw_places(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const PlacesWithdrawal& withdrawal) {
  const auto places = TRY(places_of(tx, actor, now, withdrawal.days));
  if (const auto known = known_change(tx, actor.program, withdrawal.id)) return *known;
  if (withdrawal.reason.empty()) return invalid("/reason", "programs.reason_missing");
  Turned turned;
  for (const Place& place : places) {
    const bool booked = place.taken.number > 0;
    turned.kept += booked;
    // Closed to all who come: a booking that stands keeps its time, and one that is cancelled frees nothing.
    turn(tx, place, booked ? place.taken.number : place.capacity.number, true, turned);
  }
  return keep(tx, actor, now, withdrawal.id, PlaceChangeKind::withdrawn, withdrawal.reason, turned);
}

Result<PlaceChange> undo_place_change(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const PlaceChangeUndo& undo) {
  const std::vector<PlaceTurn> turns = turns_of(tx, undo.change);
  std::set<SiteId> sites;
  for (const PlaceTurn& turn : turns) sites.insert(turn.site);
  for (const SiteId& site : sites) TRY(require_publishing(actor, site));
  if (!known_change(tx, actor.program, undo.change))
    return fail(FailureKind::not_found, "clinics.place_change_unknown");
  guard_sites(tx, sites);
  Turned undone;
  for (const PlaceTurn& done : turns) {
    const auto place = find_place(tx, actor.program, done.place);
    if (!place || place->capacity.number != done.capacity_after || place->closed != done.closed_after) continue;
    const bool booked = place->taken.number > 0;
    undone.kept += booked && (done.closed_before || place->taken.number > done.capacity_before);
    turn(tx, *place, std::max(done.capacity_before, place->taken.number), done.closed_before && !booked, undone);
  }
  return keep(tx, actor, now, seed.next_id<RequestId>(), PlaceChangeKind::undone, {}, undone);
}

}  // namespace quell::clinics
