#pragma once

#include "core/date.h"
#include "core/ids.h"
#include "packs/site.h"
#include "programs/program.h"

namespace quell::clinics {

// P5: a later dose is not booked before the pack's earliest day (the grace) after the one before it.
//
// Fails: conflict clinics.before_offer_day
//        conflict clinics.dose_not_next     the person's next dose has another number, or the series is complete
Result<void> require_offer_day(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                               packs::Service service, int dose_number, Date held_on);

}  // namespace quell::clinics
