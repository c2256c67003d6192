#include "clinics/plan_places.h"

#include <algorithm>
#include <map>

#include "core/time_zone.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

using std::chrono::minutes;

struct Times {
  minutes opens_at;
  minutes closes_at;
};

std::string field(std::size_t pattern, std::string_view name) {
  return "/patterns/" + std::to_string(pattern) + "/" + std::string{name};
}

Result<Times> checked_times(const PlacesPattern& pattern, std::size_t number) {
  const auto opens_at = clock_time_from(pattern.opens_at.value), closes_at = clock_time_from(pattern.closes_at.value);
  if (pattern.every_minutes < 5 || pattern.every_minutes > 240)
    return invalid(field(number, "every_minutes"), "clinics.pattern_minutes");
  if (!opens_at || !closes_at || *opens_at + minutes{pattern.every_minutes} > *closes_at)
    return invalid(field(number, "closes_at"), "clinics.pattern_times");
  if (pattern.last_on < pattern.first_on || pattern.last_on - pattern.first_on > std::chrono::days{366})
    return invalid(field(number, "last_on"), "clinics.pattern_days");
  if (pattern.capacity.number < 1) return invalid(field(number, "capacity"), "clinics.pattern_capacity");
  return Times{*opens_at, *closes_at};
}

// The pack's enum begins with Monday, as ISO's does.
packs::Weekday weekday_of(Date day) {
  return static_cast<packs::Weekday>(std::chrono::weekday{day.days}.iso_encoding() - 1);
}

void expand(const programs::Site& site, const PlacesPattern& pattern, const Times& times, std::vector<Place>& places) {
  const TimeZone zone = *TimeZone::find(site.time_zone);
  for (Date day = pattern.first_on; day <= pattern.last_on; day = day + std::chrono::days{1}) {
    if (std::ranges::find(pattern.weekdays, weekday_of(day)) == pattern.weekdays.end()) continue;
    const minutes length{pattern.every_minutes};
    for (minutes at = times.opens_at; at + length <= times.closes_at; at += length)
      places.push_back({.id = {},
                        .program_id = site.program_id,
                        .site_id = site.id,
                        .service = pattern.service,
                        .held_on = day,
                        .starts_at = zone.at(day, at),
                        .ends_at = zone.at(day, at + length),
                        .capacity = pattern.capacity});
  }
}

}  // namespace

Result<void> require_publishing(const access::Actor& actor, const SiteId& site) {
  if (actor.permissions.contains(access::Permission::manage_sites)) return {};
  return access::require_at(actor, access::Permission::manage_site, site);
}

Result<std::vector<Place>> plan_places(storage::Transaction& tx, const access::Actor& actor, const PlacesPlan& plan) {
  std::vector<Place> places;
  for (std::size_t number = 0; number < plan.patterns.size(); ++number) {
    const PlacesPattern& pattern = plan.patterns[number];
    TRY(require_publishing(actor, pattern.site));
    const programs::Site site = TRY(programs::find_site(tx, actor.program, pattern.site));
    if (!site.serves(pattern.service)) return invalid(field(number, "service"), "clinics.service_not_offered");
    expand(site, pattern, TRY(checked_times(pattern, number)), places);
  }
  return places;
}

void leave_out_unopened(storage::Transaction& tx, std::vector<Place>& places) {
  std::map<SiteId, std::optional<programs::Site>> sites;
  std::erase_if(places, [&](const Place& place) {
    auto [site, is_new] = sites.try_emplace(place.site_id);
    if (is_new)
      if (auto found = programs::find_site(tx, place.program_id, place.site_id)) site->second = *std::move(found);
    return !site->second || !site->second->is_open(place.held_on);
  });
}

bool publish_place(storage::Transaction& tx, const Place& place) {
  const auto added = tx.execute(
      "insert into clinics_place (id, program_id, site_id, service, held_on, starts_at, ends_at, capacity, "
      "taken, closed) values (:id, :program_id, :site_id, :service, :held_on, :starts_at, :ends_at, :capacity, "
      ":taken, :closed) on conflict do nothing",
      place);
  if (added > 0) return true;
  return tx.execute(
             "update clinics_place set closed = 'false', capacity = :capacity, ends_at = :ends_at "
             "where site_id = :site_id and service = :service and starts_at = :starts_at and closed = 'true' "
             "and taken <= :capacity",
             place) > 0;
}

}  // namespace quell::clinics
