#pragma once

#include <optional>

#include "core/date.h"
#include "core/ids.h"
#include "packs/site.h"
#include "programs/program.h"

namespace quell::clinics {

// P5: a later dose is not booked before the pack's earliest day (the grace) after the one before it. Whoever has had a
// dose cannot book a first one again: that would be a later dose under another name.
//
// Fails: conflict clinics.before_offer_day
//        conflict clinics.dose_not_next     the person's next dose has another number, or the series is complete
Result<void> require_offer_day(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                               packs::Service service, int dose_number, Date held_on);

// The number of the dose that a person's series asks for next, by the doses that stand on record.
// Fails: conflict clinics.dose_not_next   the series is complete, or must not go on
Result<int> next_dose_number(storage::Transaction& tx, const programs::InForce& program, const PersonId& person);

// The dose that a person asks to be given on a day: the one named, else the next one of the person's series.
// Fails: as require_offer_day, and invalid_input clinics.dose_number_unknown
Result<int> dose_to_book(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                         packs::Service service, std::optional<int> dose_number, Date held_on);

}  // namespace quell::clinics
