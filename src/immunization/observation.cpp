#include "immunization/observation.h"

namespace quell::immunization {
namespace {

struct ObservationAsked {
  ProgramId program;
  DoseId dose;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(ObservationAsked, (), (program, dose, site))

std::optional<Observation> observation_of(storage::Transaction& tx, const ProgramId& program, const DoseId& dose) {
  return tx.find<Observation>("select * from immunization_observation where dose_id = :dose and program_id = :program",
                              ObservationAsked{program, dose, {}});
}

}  // namespace

Observation start_observation(storage::Transaction& tx, const DoseAdministered& dose, int minutes) {
  const Instant started_at = dose.given_at.value_or(dose.recorded_at);
  const Observation observation{.dose_id = dose.id,
                                .program_id = dose.program_id,
                                .person_id = dose.person_id,
                                .site_id = dose.site_id.value_or(SiteId{}),
                                .minutes = minutes,
                                .started_at = started_at,
                                .ends_at = started_at + std::chrono::minutes{minutes}};
  tx.execute(
      "insert into immunization_observation (dose_id, program_id, person_id, site_id, minutes, started_at, ends_at) "
      "values (:dose_id, :program_id, :person_id, :site_id, :minutes, :started_at, :ends_at) on conflict do nothing",
      observation);
  return *observation_of(tx, dose.program_id, dose.id);
}

Result<Observation> end_observation(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const ObservationEnd& end) {
  TRY(access::require(actor, access::Permission::give_doses));
  auto observation = observation_of(tx, actor.program, end.dose_id);
  if (!observation) return fail(FailureKind::not_found, "immunization.not_observed");
  TRY(access::require_at(actor, access::Permission::give_doses, observation->site_id));
  observation->outcome = end.outcome;
  observation->ended_at = now;
  observation->ended_by = actor.staff;
  tx.touch("people.person", observation->person_id.text);
  const auto changed = tx.execute(
      "update immunization_observation set outcome = :outcome, ended_at = :ended_at, ended_by = :ended_by "
      "where dose_id = :dose_id and outcome is null",
      *observation);
  if (changed == 0) return fail(FailureKind::conflict, "immunization.observation_ended");
  return *observation;
}

Result<std::vector<Observation>> observed_at_site(storage::Transaction& tx, const access::Actor& actor, Instant,
                                                  const SiteQuestion& question) {
  TRY(access::require_at(actor, access::Permission::view_site_day, question.site_id));
  auto waiting = tx.all<Observation>(
      "select * from immunization_observation where program_id = :program and site_id = :site and outcome is null "
      "order by ends_at, dose_id limit 500",
      ObservationAsked{actor.program, {}, question.site_id});
  for (const Observation& one : waiting) tx.touch("people.person", one.person_id.text);
  return waiting;
}

}  // namespace quell::immunization
