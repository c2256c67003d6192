#include "clinics/find_sites.h"

#include <algorithm>
#include <tuple>

#include "clinics/backing.h"
#include "packs/find_locality.h"
#include "packs/straight_line_miles.h"
#include "programs/program.h"

namespace quell::clinics {
namespace {

constexpr int times_max = 400;

struct FindSitesAsked {
  SiteId site;
  packs::Service service{};
  Instant now;
  Date from;
  Date horizon;
  int count_max = times_max;
};
BOOST_DESCRIBE_STRUCT(FindSitesAsked, (), (site, service, now, from, horizon, count_max))

// Tells of each day whether one more dose could be promised for it; asks once a day.
class BackedDays {
 public:
  BackedDays(storage::Transaction& tx, const programs::InForce& program, Instant now, const SiteId& site,
             packs::Service service) {
    if (service != packs::Service::vaccination) return;
    needs_doses_ = true;
    supply_ = supply_of(tx, program, now, site);
    committed_ = committed_at(tx, site, service, program.today);
  }

  bool has_dose(Date day) {
    if (!needs_doses_) return true;
    if (const auto known = known_.find(day); known != known_.end()) return known->second;
    auto committed = committed_;
    ++committed[day];
    return known_[day] = can_serve(supply_, committed);
  }

 private:
  bool needs_doses_ = false;
  std::vector<Supply> supply_;
  std::map<Date, int> committed_;
  std::map<Date, bool> known_;
};

SiteState state_of(const programs::Site& site, Date today) {
  if (site.closed) return SiteState::closed;
  return site.is_open(today) ? SiteState::open : SiteState::expected;
}

FoundSite found_site(const programs::Site& site, Date today) {
  return {.id = site.id,
          .name = site.name,
          .street = site.street,
          .town = site.town,
          .zip = site.zip,
          .phone = site.phone,
          .latitude = site.latitude,
          .longitude = site.longitude,
          .time_zone = site.time_zone,
          .state = state_of(site, today),
          .opens_on = site.opens_on,
          .facts = site.facts};
}

std::vector<FreeTime> free_places(storage::Transaction& tx, const FindSitesAsked& asked) {
  return tx.all<FreeTime>(
      "select id as place, held_on, starts_at, capacity - taken as free from clinics_place "
      "where site_id = :site and service = :service and starts_at > :now and held_on >= :from and held_on <= :horizon "
      "and taken < capacity and closed = 'false' order by starts_at limit :count_max",
      asked);
}

FindSitesAsked asked_of(const programs::InForce& program, const SiteId& site, packs::Service service, Instant now,
                        std::optional<Date> from) {
  return {site, service, now, from.value_or(program.today),
          program.today + std::chrono::days{program.pack->program.settings.booking_horizon_days}};
}

std::optional<Instant> next_free(storage::Transaction& tx, const programs::InForce& program, const SiteId& site,
                                 packs::Service service, Instant now) {
  BackedDays backed{tx, program, now, site, service};
  FindSitesAsked asked = asked_of(program, site, service, now, {});
  // Nearly always the first free time has a dose; only else are the others looked at.
  for (const int count : {1, times_max}) {
    asked.count_max = count;
    for (const FreeTime& time : free_places(tx, asked))
      if (backed.has_dose(time.held_on)) return time.starts_at;
  }
  return {};
}

}  // namespace

Result<FoundSites> find_sites(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const SiteSearch& search) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  FoundSites found;
  std::optional<packs::FoundLocality> near;
  if (search.near && !search.near->empty()) {
    near = packs::find_locality(*program.pack, search.near->value);
    if (!near) return invalid("/near", "clinics.locality_unknown");
    found.near = near->name;
  }
  for (const programs::Site& site : programs::sites_of(tx, actor.program)) {
    if (!site.serves(search.service)) continue;
    FoundSite& shown = found.sites.emplace_back(found_site(site, program.today));
    if (near) shown.miles = packs::straight_line_miles(near->position, packs::position_of(site));
    if (!site.closed) shown.next_free_at = next_free(tx, program, site.id, search.service, now);
  }
  std::ranges::stable_sort(found.sites, {}, [](const FoundSite& site) {
    return std::tuple{site.state, site.miles.value_or(0)};
  });
  return found;
}

Result<SiteTimes> free_times(storage::Transaction& tx, const access::Actor& actor, Instant now,
                             const TimesQuestion& question) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const programs::Site site = TRY(programs::find_site(tx, actor.program, question.site));
  SiteTimes times{.site = found_site(site, program.today)};
  if (site.closed) return times;
  BackedDays backed{tx, program, now, site.id, question.service};
  for (FreeTime& time : free_places(tx, asked_of(program, site.id, question.service, now, question.from))) {
    if (backed.has_dose(time.held_on)) times.times.push_back(std::move(time));
    else times.doses_all_promised = true;
  }
  times.doses_all_promised = times.doses_all_promised && times.times.empty();
  if (!times.times.empty()) times.site.next_free_at = times.times.front().starts_at;
  return times;
}

}  // namespace quell::clinics
