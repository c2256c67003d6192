#pragma once

#include <optional>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "core/seed.h"
#include "programs/program.h"

namespace quell::clinics {

// Whether a clinician decides, by age on that day, before a dose is given; by what the pack's products say. Someone
// whose birth date is not known is as everybody.
bool clinician_decides(const programs::InForce& program, packs::Service service, std::optional<Date> born_on, Date on);

// The same of an appointment, whose person is opened for it.
// Fails: as immunization::birth_date_of
Result<bool> clinician_decides(storage::Transaction& tx, const programs::InForce& program,
                               const Appointment& appointment);

// Hands an appointment to the clinicians of its site where age leaves it to them: one task "clinics.clinician_decides",
// which names the appointment only, due within a day and before the appointment. Never a refusal. Returns whether it is
// theirs.
// Fails: as immunization::birth_date_of
Result<bool> refer_by_age(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                          const programs::InForce& program, const Appointment& appointment);

// The same after a move: the task follows to the other site, and ends where the new day makes it needless.
Result<void> refer_moved(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const programs::InForce& program, const Appointment& before, const Appointment& after);

// Ends the task: the dose was given, or the appointment is no more.
void end_referral(storage::Transaction& tx, const access::Actor& actor, Instant now, const AppointmentId& appointment);

}  // namespace quell::clinics
