#pragma once

#include "clinics/appointment.h"
#include "programs/program.h"

namespace quell::clinics {

// Numbers what a person has booked or waits for as the series stands now: after an outside dose 1 the booking is for
// dose 2. Days and places stay; whether a day is too early, the day's list says. Where the series is complete nothing
// is renumbered. Call it in the transaction that changed the doses on record. Fails: as immunization::forecast_of
Result<void> follow_series(storage::Transaction& tx, const programs::InForce& program, const PersonId& person);

}  // namespace quell::clinics
