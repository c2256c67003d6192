#include "clinics/nearest_place.h"

#include <algorithm>
#include <tuple>

namespace quell::clinics {
namespace {

Result<FoundSites> found_near(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const NearPlaceQuestion& question) {
  auto found = find_sites(tx, actor, now, {question.near, question.service});
  if (found || !question.near) return found;
  return find_sites(tx, actor, now, {{}, question.service});
}

}  // namespace

std::vector<NearPlace> nearest_places(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const NearPlaceQuestion& question) {
  std::vector<NearPlace> places;
  const auto found = found_near(tx, actor, now, question);
  if (!found) return places;
  for (const FoundSite& site : found->sites) {
    if (!site.next_free_at || (question.site && site.id != *question.site)) continue;
    const auto times = free_times(tx, actor, now, {site.id, question.service, {}});
    if (!times || times->times.empty() || times->times.front().held_on > question.through) continue;
    const FreeTime& first = times->times.front();
    places.push_back({site.id, first.place, first.held_on, first.starts_at, site.miles});
  }
  std::ranges::stable_sort(places, {}, [](const NearPlace& place) {
    return std::tuple{place.miles.value_or(0), place.starts_at};
  });
  return places;
}

}  // namespace quell::clinics
