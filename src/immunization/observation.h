#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "immunization/dose_administered.h"
#include "storage/transaction.h"

namespace quell::immunization {

enum class ObservationOutcome { well, left_early, reaction };
BOOST_DESCRIBE_ENUM(ObservationOutcome, well, left_early, reaction)

// The wait after a dose, in which a reaction would show: as long as the screening of the day asks for, else the pack.
struct Observation {
  DoseId dose_id;
  ProgramId program_id;
  PersonId person_id;
  SiteId site_id;
  int minutes = 15;
  Instant started_at;
  Instant ends_at;
  std::optional<ObservationOutcome> outcome;  // absent while it lasts
  std::optional<Instant> ended_at;
  std::optional<StaffId> ended_by;
};
BOOST_DESCRIBE_STRUCT(Observation, (),
                      (dose_id, program_id, person_id, site_id, minutes, started_at, ends_at, outcome, ended_at,
                       ended_by))

// Starts the wait at the instant of the dose. Once only; a second call changes nothing.
Observation start_observation(storage::Transaction& tx, const DoseAdministered& dose, int minutes);

struct ObservationEnd {
  DoseId dose_id;
  ObservationOutcome outcome = ObservationOutcome::well;
};
BOOST_DESCRIBE_STRUCT(ObservationEnd, (), (dose_id, outcome))

// Notes how the wait ended. A reaction is reported first (report_mishap), which ends the wait itself.
//
// Fails: not_permitted access.permission_missing, access.other_site   give_doses at the site of the dose
//        not_found     immunization.not_observed          no wait was started for this dose
//        conflict      immunization.observation_ended     it ended before; the first end stays
//        conflict      immunization.reaction_not_reported   outcome `reaction`, and none was reported about the dose
Result<Observation> end_observation(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const ObservationEnd& end);

// Ends the wait with a reaction if it still lasts; the verb that took the report calls it.
void end_for_reaction(storage::Transaction& tx, const access::Actor& actor, Instant now, const DoseId& dose);

struct ObservationChoice {
  DoseId dose_id;
};
BOOST_DESCRIBE_STRUCT(ObservationChoice, (), (dose_id))

// Takes the end of a wait back: it lasts again, until the instant that it had. For two hours after it ended.
//
// Fails: not_permitted access.permission_missing, access.other_site   give_doses at the site of the dose
//        not_found     immunization.not_observed
//        conflict      immunization.observation_over      it ended too long ago
Result<Observation> resume_observation(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const ObservationChoice& choice);

// The wait after one dose, also when it has ended.
//
// Fails: not_permitted access.permission_missing, access.other_site   view_site_day at the site of the dose
//        not_found     immunization.not_observed
Result<Observation> find_observation(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const ObservationChoice& choice);

struct SiteQuestion {
  SiteId site_id;
};
BOOST_DESCRIBE_STRUCT(SiteQuestion, (), (site_id))

// Who is waiting at a site now, the first to be free first.
//
// Fails: not_permitted access.permission_missing, access.other_site   view_site_day
Result<std::vector<Observation>> observed_at_site(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                  const SiteQuestion& question);

}  // namespace quell::immunization
