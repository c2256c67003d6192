#pragma once

#include <vector>

#include "access/actor.h"
#include "clinics/appointment.h"

namespace quell::clinics {

// By code, as the caller reads it out, or by a person that was found before.
struct AppointmentSearch {
  std::optional<Text<64>> code;
  std::optional<PersonId> person;
};
BOOST_DESCRIBE_STRUCT(AppointmentSearch, (), (code, person))

struct FoundAppointments {
  std::vector<Appointment> appointments;         // the latest day first, at most 50
  std::vector<AppointmentId> clinician_decides;  // those about which a clinician decides, by age
};
BOOST_DESCRIBE_STRUCT(FoundAppointments, (), (appointments, clinician_decides))

// For whoever books for others: what a caller has, had or cancelled. Each one shown is touched for the audit event.
//
// Fails: not_permitted access.permission_missing   book_for_others
//        not_found     clinics.code_unknown
//        invalid_input clinics.code_missing        neither code nor person
Result<FoundAppointments> look_up_appointments(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                               const AppointmentSearch& search);

}  // namespace quell::clinics
