#pragma once

#include "access/actor.h"
#include "core/private.h"
#include "core/seed.h"
#include "core/text.h"
#include "immunization/mishap.h"
#include "immunization/vaers_facts.h"

namespace quell::immunization {

struct MishapReport {
  MishapId id;  // made by the caller
  DoseId dose_id;
  Text<64> mishap;  // one of the pack's
  Severity severity = Severity::none;
  std::optional<Instant> onset_at;
  std::optional<Private<LongText<2000>>> action_taken;  // kept sealed
};
BOOST_DESCRIBE_STRUCT(MishapReport, (), (id, dose_id, mishap, severity, onset_at, action_taken))

// Notes a reaction or an administration error about a dose and opens an urgent task immunization.mishap. VAERS is told
// where the pack says so, and of every serious event. A reaction ends the wait after the dose, if it still lasts. What
// to do now is the pack's text mishap.<mishap>.action.
//
// Returns the facts for the report to VAERS.
// Fails: not_permitted access.permission_missing, access.other_site   give_doses, at the dose's site if it has one
//        not_found     immunization.dose_unknown
//        invalid_input immunization.mishap_unknown        /mishap is not one of the pack's
//        invalid_input immunization.onset_in_future       /onset_at
//        invalid_input immunization.onset_before_dose     /onset_at is before the dose
//        conflict      immunization.mishap_id_taken       the id stands for another mishap
//        what program_in_force fails with
Result<VaersFacts> report_mishap(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const MishapReport& report);

}  // namespace quell::immunization
