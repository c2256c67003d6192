#pragma once

#include "immunization/correct_dose.h"
#include "immunization/record_outside_dose.h"

namespace quell::clinics {

// Records a dose that was given elsewhere, and numbers what the person has booked as the series stands then.
// Fails: as immunization::record_outside_dose
Result<immunization::DoseRecorded> record_outside_dose(storage::Transaction& tx, const access::Actor& actor,
                                                       Instant now, Seed seed,
                                                       const immunization::OutsideDoseReport& report);

// Says that an outside dose was entered in error, or stands after all; the bookings follow.
// Fails: as immunization::correct_outside_dose
Result<immunization::DoseCorrected> correct_outside_dose(storage::Transaction& tx, const access::Actor& actor,
                                                         Instant now, Seed seed,
                                                         const immunization::DoseCorrection& correction);

}  // namespace quell::clinics
