#pragma once

#include <map>
#include <vector>

#include "clinics/can_serve.h"
#include "clinics/place.h"
#include "programs/program.h"

namespace quell::clinics {

// Doses that a site has or expects: unopened vials at the yield that is planned on, drawn doses and what open vials
// still hold today, and shipments from the day on which they are expected (one that is late counts for nothing until it
// arrives, nor does a quarantined lot).
std::vector<Supply> supply_of(storage::Transaction& tx, const programs::InForce& program, Instant now,
                              const SiteId& site);

// What is committed at a site from today on, by day.
std::map<Date, int> committed_at(storage::Transaction& tx, const SiteId& site, packs::Service service, Date today);

// P2: a vaccination place may be taken only while a dose is left for it, on its day, beside all that is committed. Call
// it after guard_site. Other services need no dose.
//
// Fails: conflict clinics.doses_all_promised
Result<void> require_dose_behind(storage::Transaction& tx, const programs::InForce& program, Instant now,
                                 const Place& place);

}  // namespace quell::clinics
