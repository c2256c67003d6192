#pragma once

#include "access/actor.h"
#include "clinics/appointment.h"
#include "clinics/book_appointment.h"
#include "core/seed.h"
#include "programs/program.h"

namespace quell::clinics {

// The person that a booking is for; registers someone new, and records the dose that they had elsewhere.
//
// Fails: not_permitted access.permission_missing   a person by id, from someone who is not staff
//        not_found     clinics.code_unknown, people.person_unknown
//        invalid_input clinics.consent_without_phone   at "/booker/phone": texts or messages are allowed, to no phone
//        invalid_input clinics.booker_missing, clinics.born_in_future, and as people::register_person
//        and as record_outside_dose, at "/booker/earlier_dose/..."
Result<PersonId> person_of_booker(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                  const programs::InForce& program, const Booker& booker);

// Where someone with an active booking looks like this person, opens a task for staff (P4). Whoever booked is not told.
Result<void> report_likely_repeat(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                  const Appointment& appointment);

}  // namespace quell::clinics
