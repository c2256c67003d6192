#include "clinics/follow_pep.h"

#include "surveillance/pep_of_person.h"

namespace quell::clinics {
namespace {

surveillance::Pep pep_of(AppointmentState state) {
  switch (state) {
    case AppointmentState::booked:
    case AppointmentState::arrived: return surveillance::Pep::booked;
    case AppointmentState::fulfilled: return surveillance::Pep::given;
    case AppointmentState::cancelled:
    case AppointmentState::noshow: break;
  }
  return surveillance::Pep::none;
}

}  // namespace

void follow_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                const programs::InForce& program, const Appointment& appointment) {
  if (appointment.service != packs::Service::vaccination) return;
  const bool given = appointment.state == AppointmentState::fulfilled;
  const Instant at = given ? appointment.fulfilled_at.value_or(now) : now;
  surveillance::note_pep_of_person(tx, actor, seed, program,
                                   {appointment.person_id, pep_of(appointment.state), program.zone.day_of(at), at});
}

}  // namespace quell::clinics
