#pragma once

#include <string>

#include "clinics/appointment.h"

namespace quell::clinics {

// What the link of a reminder carries: a second code of the appointment, the same whenever it is made. The first one
// is known to whoever booked alone, and is kept by its hash only.
std::string make_appointment_link(storage::Transaction& tx, const Appointment& appointment, Instant now);

// By the normal code of such a link. Nothing where it is none.
std::optional<Appointment> appointment_of_link(storage::Transaction& tx, const ProgramId& program,
                                               const std::string& normal_code);

}  // namespace quell::clinics
