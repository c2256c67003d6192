#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "programs/program.h"

namespace quell::clinics {

// The record of a contact says whether a dose was given in time, or a visit in time is booked: by what stands now. Call
// it once a change of an appointment or a dose is written.
void follow_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                const programs::InForce& program, const PersonId& person);

}  // namespace quell::clinics
