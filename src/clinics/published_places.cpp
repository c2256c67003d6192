#include "clinics/published_places.h"

#include "clinics/backing.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

struct PublishedPlacesAsked {
  ProgramId program;
  Date first_on;
  Date last_on;
};
BOOST_DESCRIBE_STRUCT(PublishedPlacesAsked, (), (program, first_on, last_on))

SiteDoses doses_at(storage::Transaction& tx, const programs::InForce& program, Instant now, const SiteId& site) {
  SiteDoses doses{site};
  for (const Supply& supply : supply_of(tx, program, now, site)) doses.doses += supply.doses;
  for (const auto& [day, committed] : committed_at(tx, site, packs::Service::vaccination, program.today))
    doses.promised += committed;
  return doses;
}

}  // namespace

Result<PublishedOverview> published_places(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                           const PublishedQuestion& question) {
  constexpr auto asked = access::Permission::manage_site;
  TRY(access::require(actor, asked));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  PublishedOverview shown{.today = program.today, .days = {}, .doses = {}, .changes = {}};
  shown.first_on = question.first_on.value_or(program.today);
  shown.last_on = question.last_on.value_or(shown.first_on + std::chrono::days{13});
  if (shown.last_on < shown.first_on || shown.last_on - shown.first_on > std::chrono::days{62})
    return invalid("/last_on", "clinics.pattern_days");
  tx.each<PublishedLine>(
      "select site_id, service, held_on, min(starts_at) as first_at, max(starts_at) as last_at, "
      "cast(sum(case when closed = 'false' then 1 else 0 end) as bigint) as times, "
      "cast(sum(case when closed = 'false' then capacity else 0 end) as bigint) as capacity, "
      "cast(sum(taken) as bigint) as taken, cast(sum(case when closed = 'true' then 1 else 0 end) as bigint) as "
      "withdrawn from clinics_place where program_id = :program and held_on >= :first_on and held_on <= :last_on "
      "group by site_id, service, held_on order by site_id, service, held_on",
      PublishedPlacesAsked{actor.program, shown.first_on, shown.last_on}, [&](PublishedLine line) {
        if (actor.works_at(line.site_id, asked)) shown.days.push_back(std::move(line));
      });
  for (const programs::Site& site : programs::sites_of(tx, actor.program))
    if (actor.works_at(site.id, asked)) shown.doses.push_back(doses_at(tx, program, now, site.id));
  if (actor.reaches_every_site(asked)) shown.changes = place_changes(tx, actor.program);
  return shown;
}

}  // namespace quell::clinics
