#include "immunization/observation.h"

namespace quell::immunization {
namespace {

struct ObservationAsked {
  ProgramId program;
  DoseId dose;
  SiteId site;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(ObservationAsked, (), (program, dose, site, since))

// Nobody waits for longer: an end that was never noted does not push out today's.
constexpr std::chrono::hours forgotten_after{12};

constexpr std::chrono::hours resumed_within{2};

std::optional<Observation> observation_of(storage::Transaction& tx, const ProgramId& program, const DoseId& dose) {
  return tx.find<Observation>("select * from immunization_observation where dose_id = :dose and program_id = :program",
                              ObservationAsked{program, dose, {}});
}

// At the site where the dose was given.
Result<Observation> permitted_observation(storage::Transaction& tx, const access::Actor& actor,
                                          access::Permission permission, const DoseId& dose) {
  TRY(access::require(actor, permission));
  const auto observation = observation_of(tx, actor.program, dose);
  if (!observation) return fail(FailureKind::not_found, "immunization.not_observed");
  TRY(access::require_at(actor, permission, observation->site_id));
  tx.touch("people.person", observation->person_id.text);
  return *observation;
}

// Returns whether it still lasted.
bool write_end(storage::Transaction& tx, const Observation& ended) {
  return tx.execute(
             "update immunization_observation set outcome = :outcome, ended_at = :ended_at, ended_by = :ended_by "
             "where dose_id = :dose_id and program_id = :program_id and outcome is null",
             ended) == 1;
}

bool reaction_reported(storage::Transaction& tx, const Observation& observation) {
  const auto found = tx.find<ObservationChoice>(
      "select dose_id from immunization_mishap where dose_id = :dose_id and kind = 'reaction' limit 1", observation);
  return found.has_value();
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
  Observation observation = TRY(permitted_observation(tx, actor, access::Permission::give_doses, end.dose_id));
  if (observation.outcome) return fail(FailureKind::conflict, "immunization.observation_ended");
  if (end.outcome == ObservationOutcome::reaction && !reaction_reported(tx, observation))
    return fail(FailureKind::conflict, "immunization.reaction_not_reported");
  observation.outcome = end.outcome;
  observation.ended_at = now;
  observation.ended_by = actor.staff;
  if (!write_end(tx, observation)) return fail(FailureKind::conflict, "immunization.observation_ended");
  return observation;
}

void end_for_reaction(storage::Transaction& tx, const access::Actor& actor, Instant now, const DoseId& dose) {
  Observation ended;
  ended.dose_id = dose;
  ended.program_id = actor.program;
  ended.outcome = ObservationOutcome::reaction;
  ended.ended_at = now;
  ended.ended_by = actor.staff;
  write_end(tx, ended);
}

Result<Observation> resume_observation(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                       const ObservationChoice& choice) {
  Observation observation = TRY(permitted_observation(tx, actor, access::Permission::give_doses, choice.dose_id));
  if (!observation.outcome) return observation;
  if (observation.ended_at && *observation.ended_at + resumed_within < now)
    return fail(FailureKind::conflict, "immunization.observation_over");
  tx.execute(
      "update immunization_observation set outcome = null, ended_at = null, ended_by = null where dose_id = :dose_id",
      observation);
  observation.outcome = {};
  observation.ended_at = {};
  observation.ended_by = {};
  return observation;
}

Result<Observation> find_observation(storage::Transaction& tx, const access::Actor& actor, Instant,
                                     const ObservationChoice& choice) {
  return permitted_observation(tx, actor, access::Permission::view_site_day, choice.dose_id);
}

Result<std::vector<Observation>> observed_at_site(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                  const SiteQuestion& question) {
  TRY(access::require_at(actor, access::Permission::view_site_day, question.site_id));
  auto waiting = tx.all<Observation>(
      "select * from immunization_observation where program_id = :program and site_id = :site and outcome is null "
      "and ends_at > :since order by ends_at, dose_id limit 500",
      ObservationAsked{actor.program, {}, question.site_id, now - forgotten_after});
  for (const Observation& one : waiting) tx.touch("people.person", one.person_id.text);
  return waiting;
}

}  // namespace quell::immunization
