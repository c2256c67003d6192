#include "clinics/when_more_comes.h"

#include <algorithm>

#include "programs/program.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

struct WhenMoreComesAsked {
  ProgramId program;
  Date today;
};
BOOST_DESCRIBE_STRUCT(WhenMoreComesAsked, (), (program, today))

struct Expected {
  SiteId site;
  Date expected_on;
};
BOOST_DESCRIBE_STRUCT(Expected, (), (site, expected_on))

// The sooner day wins; of one day, a site that opens is said before a delivery.
void consider(MoreComes& more, Date on, MoreBy by, const std::string& name) {
  if (more.on && *more.on < on) return;
  if (more.on == on && more.by == MoreBy::opening && by == MoreBy::delivery) return;
  if (more.on != on || more.by != by) more = {on, by, {}};
  if (std::ranges::find(more.sites, name) == more.sites.end()) more.sites.push_back(name);
}

}  // namespace

Result<MoreComes> when_more_comes(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const MoreQuestion& question) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  std::vector<Expected> deliveries;
  if (question.service == packs::Service::vaccination)
    deliveries = tx.all<Expected>(
        "select site, expected_on from inventory_shipment where program_id = :program and state = 'sent' and "
        "expected_on > :today union all select to_site as site, expected_on from inventory_transfer "
        "where program_id = :program and state = 'sent' and expected_on > :today order by expected_on, site",
        WhenMoreComesAsked{program.id, program.today});
  MoreComes more;
  for (const programs::Site& site : programs::sites_of(tx, program.id)) {
    if (site.closed || !site.serves(question.service)) continue;
    if (site.opens_on && *site.opens_on > program.today) consider(more, *site.opens_on, MoreBy::opening, site.name);
    for (const Expected& delivery : deliveries)
      if (delivery.site == site.id) consider(more, delivery.expected_on, MoreBy::delivery, site.name);
  }
  return more;
}

}  // namespace quell::clinics
