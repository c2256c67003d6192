#pragma once

#include "access/actor.h"
#include "clinics/appointment.h"
#include "core/seed.h"
#include "programs/program.h"

namespace quell::clinics {

// Where somebody who was exposed is booked, given a dose, or books no more, the record of that contact says so: by the
// state that the appointment has now. Call it after each change of an appointment.
void follow_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                const programs::InForce& program, const Appointment& appointment);

}  // namespace quell::clinics
