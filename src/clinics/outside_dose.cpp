#include "clinics/outside_dose.h"

#include "clinics/follow_pep.h"
#include "clinics/follow_series.h"

namespace quell::clinics {
namespace {

// What a person has booked, and whether a contact was given a dose in time, go by the doses on record.
Result<void> follow_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const PersonId& person) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(follow_series(tx, program, person));
  follow_pep(tx, actor, now, seed, program, person);
  return {};
}

}  // namespace

Result<immunization::DoseRecorded> record_outside_dose(storage::Transaction& tx, const access::Actor& actor,
                                                       Instant now, Seed seed,
                                                       const immunization::OutsideDoseReport& report) {
  auto recorded = TRY(immunization::record_outside_dose(tx, actor, now, seed.branch(), report));
  TRY(follow_dose(tx, actor, now, seed, report.person_id));
  return recorded;
}

Result<immunization::DoseCorrected> correct_outside_dose(storage::Transaction& tx, const access::Actor& actor,
                                                         Instant now, Seed seed,
                                                         const immunization::DoseCorrection& correction) {
  auto corrected = TRY(immunization::correct_outside_dose(tx, actor, now, seed.branch(), correction));
  TRY(follow_dose(tx, actor, now, seed, corrected.dose.person_id));
  return corrected;
}

}  // namespace quell::clinics
