#pragma once

#include "core/private.h"
#include "immunization/correction.h"
#include "immunization/record_dose_administered.h"

namespace quell::immunization {

struct DoseCorrection {
  CorrectionId id;  // made by the caller
  DoseId dose_id;
  DoseState state = DoseState::entered_in_error;
  CorrectionReason reason = CorrectionReason::wrong_details;
  std::optional<Private<Text<300>>> note;  // kept sealed
  std::optional<DoseReport> replacement;   // what really happened; only with entered_in_error
};
BOOST_DESCRIBE_STRUCT(DoseCorrection, (), (id, dose_id, state, reason, note, replacement))

struct DoseCorrected {
  DoseAdministered dose;  // the line as it was first written
  DoseState state = DoseState::standing;
  std::optional<DoseRecorded> replacement;
  Forecast forecast;  // of the person of the corrected dose
};
BOOST_DESCRIBE_STRUCT(DoseCorrected, (), (dose, state, replacement, forecast))

// Says that a dose was entered in error, with what really happened where that is known, or that it stands after all.
// The dose's own line stays as it is, and so does every earlier correction. Stock is put right by the room that gave
// the dose, in the same transaction. Sent twice it acts once.
//
// Fails: not_permitted access.permission_missing, access.other_site
//                      give_doses for a dose that the actor gave or recorded, else manage_site, at the dose's site;
//                      for an outside dose give_doses, manage_site or edit_people
//        not_found     immunization.dose_unknown
//        conflict      immunization.in_that_state_already   the correction says what the record says
//        conflict      immunization.corrected_meanwhile     somebody else was faster
//        invalid_input immunization.replacement_not_wanted  /replacement   a dose that stands is not replaced
//        invalid_input immunization.replacement_same_id     /replacement/id
//        what record_dose_administered fails with, for the replacement; then nothing is written
Result<DoseCorrected> correct_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const DoseCorrection& correction);

// The same for outside doses only, from the person's page: a dose given here is put right where it was given, so that
// its stock is put right with it.
//
// Fails besides: conflict immunization.correct_where_given
Result<DoseCorrected> correct_outside_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const DoseCorrection& correction);

}  // namespace quell::immunization
