#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "clinics/find_sites.h"
#include "programs/program.h"

namespace quell::clinics {

// A free time with a dose behind it.
struct NearPlace {
  SiteId site;
  PlaceId place;
  Date held_on;
  Instant starts_at;
  std::optional<double> miles;  // where it was said from where
};

struct NearPlaceQuestion {
  packs::Service service{};
  std::optional<Text<80>> near;  // a town or a zip; one that the pack does not know is passed over
  Date through;                  // the last day that is of use
  std::optional<SiteId> site;    // only there
};

// The first free time of each site through that day, the nearest site first; where nobody said from where, the
// earliest.
std::vector<NearPlace> nearest_places(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const NearPlaceQuestion& question);

}  // namespace quell::clinics
