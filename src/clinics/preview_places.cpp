#include "clinics/preview_places.h"

#include <algorithm>
#include <set>

#include "clinics/backing.h"
#include "clinics/doses_served.h"
#include "clinics/plan_places.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

using Key = std::pair<SiteId, packs::Service>;

struct PreviewPlacesAsked {
  SiteId site;
  packs::Service service{};
  Instant now;
};
BOOST_DESCRIBE_STRUCT(PreviewPlacesAsked, (), (site, service, now))

// What can still be booked on a day.
struct FreeRow {
  Date held_on;
  int free = 0;
};
BOOST_DESCRIBE_STRUCT(FreeRow, (), (held_on, free))

struct TimeRow {
  Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(TimeRow, (), (starts_at))

int sum(const std::map<Date, int>& by_day) {
  int all = 0;
  for (const auto& [day, number] : by_day) all += number;
  return all;
}

class Preview {
 public:
  Preview(storage::Transaction& tx, const programs::InForce& program, const programs::Site& site,
          packs::Service service, Instant now)
      : tx_(tx), program_(program), asked_{site.id, service, now} {
    shown_.site = site.id;
    shown_.service = service;
    shown_.site_is_closed = site.closed;
    for (const TimeRow& row : tx.all<TimeRow>(
             "select starts_at from clinics_place where site_id = :site and service = :service and closed = 'false'",
             asked_))
      standing_.insert(row.starts_at);
  }

  void add(const Place& place) {
    if (!standing_.insert(place.starts_at).second) {
      ++shown_.standing;
      return;
    }
    ++shown_.places;
    shown_.people += place.capacity.number;
    added_[place.held_on] += place.capacity.number;
    shown_.first_at = std::min(shown_.first_at.value_or(place.starts_at), place.starts_at);
    shown_.last_at = std::max(shown_.last_at.value_or(place.starts_at), place.starts_at);
  }

  PlacesPreview shown(const programs::Site& site, Date first_on) {
    if (!site.closed && !site.is_open(first_on)) {
      shown_.opens_on = site.opens_on;
      shown_.opening_unknown = !site.opens_on;
    }
    if (asked_.service == packs::Service::vaccination) count_doses();
    return shown_;
  }

 private:
  void count_doses() {
    const std::vector<Supply> supply = supply_of(tx_, program_, asked_.now, asked_.site);
    std::map<Date, int> needed = committed_at(tx_, asked_.site, asked_.service, program_.today);
    for (const FreeRow& row : tx_.all<FreeRow>(
             "select held_on, cast(sum(capacity - taken) as bigint) as free from clinics_place where site_id = :site "
             "and service = :service and starts_at > :now and closed = 'false' group by held_on",
             asked_))
      needed[row.held_on] += row.free;
    const int before = doses_served(supply, needed);
    for (const auto& [day, people] : added_) needed[day] += people;
    int doses = 0;
    for (const Supply& one : supply) doses += one.doses;
    shown_.doses = doses;
    shown_.promised = before;
    shown_.backed = std::clamp(doses_served(supply, needed) - before, 0, sum(added_));
  }

  storage::Transaction& tx_;
  const programs::InForce& program_;
  PreviewPlacesAsked asked_;
  PlacesPreview shown_;
  std::set<Instant> standing_;
  std::map<Date, int> added_;
};

}  // namespace

Result<PlacesPreviews> preview_places(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const PlacesPlan& plan) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  auto places = TRY(plan_places(tx, actor, plan));
  leave_out_unopened(tx, places);
  std::map<Key, Preview> previews;
  std::map<Key, Date> first_on;
  for (const PlacesPattern& pattern : plan.patterns) {
    const Key key{pattern.site, pattern.service};
    const auto site = TRY(programs::find_site(tx, actor.program, pattern.site));
    previews.try_emplace(key, tx, program, site, pattern.service, now);
    const auto first = first_on.try_emplace(key, pattern.first_on).first;
    first->second = std::min(first->second, pattern.first_on);
  }
  for (const Place& place : places) previews.at({place.site_id, place.service}).add(place);
  PlacesPreviews list;
  for (auto& [key, preview] : previews)
    list.sites.push_back(preview.shown(TRY(programs::find_site(tx, actor.program, key.first)), first_on.at(key)));
  return list;
}

}  // namespace quell::clinics
