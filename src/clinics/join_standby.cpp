#include "clinics/join_standby.h"

#include "clinics/booker.h"
#include "clinics/hold_place.h"
#include "clinics/offer_day.h"
#include "clinics/refer_by_age.h"
#include "core/code.h"
#include "immunization/birth_date.h"
#include "packs/find_locality.h"
#include "packs/next_dose_window.h"
#include "people/likely_same.h"
#include "people/person_in_force.h"
#include "people/read_person.h"
#include "programs/site.h"
#include "storage/event.h"
#include "worklist/open_task.h"

namespace quell::clinics {
namespace {

constexpr packs::Service offered = packs::Service::vaccination;

struct Waits {
  ProgramId program;
  PersonId person;
  packs::Service service{};
  int dose_number = 1;
};
BOOST_DESCRIBE_STRUCT(Waits, (), (program, person, service, dose_number))

std::optional<Standby> waiting_already(storage::Transaction& tx, Waits asked) {
  for (const PersonId& id : people::ids_of_person(tx, asked.program, asked.person)) {
    asked.person = id;
    auto waits = tx.find<Standby>(
        "select * from clinics_standby where program_id = :program and person_id = :person and service = :service and "
        "dose_number = :dose_number and state in ('waiting', 'offered')",
        asked);
    if (waits) return waits;
  }
  return {};
}

// Expected sites count: they open while people wait.
Result<std::vector<SiteId>> sites_near(storage::Transaction& tx, const programs::InForce& program,
                                       const StandbyRequest& request) {
  const auto near = packs::find_locality(*program.pack, request.near->value);
  if (!near) return invalid("/near", "clinics.locality_unknown");
  const int miles = request.miles.value_or(0);
  if (miles < 1 || miles > 200) return invalid("/miles", "clinics.miles_range");
  std::vector<SiteId> sites;
  for (const programs::Site& site : programs::sites_of(tx, program.id)) {
    if (site.closed || !site.serves(offered)) continue;
    if (packs::straight_line_miles(near->position, packs::position_of(site)) <= miles) sites.push_back(site.id);
  }
  if (sites.empty()) return invalid("/miles", "clinics.no_site_so_near");
  return sites;
}

Result<std::vector<SiteId>> sites_in(storage::Transaction& tx, const programs::InForce& program,
                                     const StandbyRequest& request) {
  if (request.sites.empty() && (!request.near || request.near->empty()))
    return invalid("/near", "clinics.standby_nowhere");
  if (request.sites.empty()) return sites_near(tx, program, request);
  for (const SiteId& id : request.sites) {
    const programs::Site site = TRY(programs::find_site(tx, program.id, id));
    if (site.closed || !site.serves(offered)) return invalid("/sites", "clinics.service_not_offered");
  }
  return request.sites;
}

Channel channel_of_joining(const access::Actor& actor) {
  if (actor.is_public()) return Channel::web;
  return actor.permissions.contains(access::Permission::check_in) ? Channel::site : Channel::phone;
}

Result<void> report_likely_repeat(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                  const Standby& standby, const std::vector<SiteId>& sites) {
  const people::Person person = TRY(people::open_person(tx, standby.program_id, standby.person_id));
  const auto likely = TRY(people::likely_same(tx, standby.program_id, person.identity, person.contact_points));
  for (const PersonId& other : likely) {
    if (other == person.id) continue;
    if (!waiting_already(tx, {standby.program_id, other, standby.service, standby.dose_number})) continue;
    worklist::open_task(tx, actor, now,
                        {.id = seed.next_id<TaskId>(),
                         .kind = "clinics.likely_repeat_on_standby",
                         .subject_id = standby.id.text,
                         .site = sites.front(),
                         .permission = access::Permission::check_in,
                         .due_at = now + std::chrono::hours{24},
                         .repeats = worklist::Repeats::one_at_a_time});
    return {};
  }
  return {};
}

Result<StandbyJoined> joined(storage::Transaction& tx, const programs::InForce& program, const Standby& standby) {
  const auto born_on = TRY(immunization::birth_date_of(tx, program.id, standby.person_id));
  return StandbyJoined{standby.id, shown_code(code_of_standby(tx, program, standby.id)), sites_of(tx, standby.id),
                       standby.reach_minutes, clinician_decides(program, standby.service, born_on, program.today)};
}

}  // namespace

Result<StandbyJoined> join_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const StandbyRequest& request) {
  TRY(require_booking(actor));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (const auto earlier = find_standby(tx, actor.program, request.id)) return joined(tx, program, *earlier);

  if (request.reach_minutes < 5 || request.reach_minutes > 1440)
    return invalid("/reach_minutes", "clinics.reach_minutes_range");
  const int last_dose = packs::doses_in_series(program.pack->schedule);
  if (request.dose_number && (*request.dose_number < 1 || *request.dose_number > last_dose))
    return invalid("/dose_number", "clinics.dose_number_unknown");
  const std::vector<SiteId> sites = TRY(sites_in(tx, program, request));
  const PersonId person = TRY(person_of_booker(tx, actor, now, seed, program, request.booker));
  const int dose_number = TRY(next_dose_number(tx, program, person));
  if (request.dose_number && *request.dose_number != dose_number)
    return fail(FailureKind::conflict, "clinics.dose_not_next");
  if (const auto standing = waiting_already(tx, {actor.program, person, offered, dose_number}))
    return joined(tx, program, *standing);

  const Standby standby{.id = request.id,
                        .program_id = actor.program,
                        .person_id = person,
                        .service = offered,
                        .dose_number = dose_number,
                        .state = StandbyState::waiting,
                        .channel = channel_of_joining(actor),
                        .reach_minutes = request.reach_minutes,
                        .code_hash = hash_of_code(tx, code_of_standby(tx, program, request.id)),
                        .joined_at = now,
                        .joined_by = actor.staff,
                        .changed_at = now};
  if (!insert_standby(tx, standby, sites)) return fail(FailureKind::conflict, "clinics.standby_id_used");
  TRY(report_likely_repeat(tx, actor, now, seed, standby, sites));
  tx.touch("clinics.standby", standby.id.text);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "clinics.standby_joined",
                         .program = actor.program,
                         .subject_id = standby.id.text,
                         .occurred_at = now});
  return joined(tx, program, standby);
}

}  // namespace quell::clinics
