#include "clinics/outside_dose.h"

#include "clinics/follow_series.h"

namespace quell::clinics {

Result<immunization::DoseRecorded> record_outside_dose(storage::Transaction& tx, const access::Actor& actor,
                                                       Instant now, Seed seed,
                                                       const immunization::OutsideDoseReport& report) {
  auto recorded = TRY(immunization::record_outside_dose(tx, actor, now, std::move(seed), report));
  TRY(follow_series(tx, TRY(programs::program_in_force(tx, actor.program, now)), report.person_id));
  return recorded;
}

Result<immunization::DoseCorrected> correct_outside_dose(storage::Transaction& tx, const access::Actor& actor,
                                                         Instant now, Seed seed,
                                                         const immunization::DoseCorrection& correction) {
  auto corrected = TRY(immunization::correct_outside_dose(tx, actor, now, std::move(seed), correction));
  TRY(follow_series(tx, TRY(programs::program_in_force(tx, actor.program, now)), corrected.dose.person_id));
  return corrected;
}

}  // namespace quell::clinics
