#include "clinics/follow_pep.h"

#include "clinics/appointment.h"
#include "immunization/dose_lines.h"
#include "surveillance/pep_of_person.h"

namespace quell::clinics {

void follow_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                const programs::InForce& program, const PersonId& person) {
  if (!surveillance::is_contact(tx, program.id, person)) return;
  surveillance::DosesOfPerson doses{.person = person, .given_on = {}, .booked_on = {}, .at = now};
  for (const immunization::DoseLine& line : immunization::doses_of(tx, program.id, person))
    if (line.state == immunization::DoseState::standing) doses.given_on.push_back(line.dose.given_on);
  for (const Appointment& one : active_appointments(tx, program.id, person, packs::Service::vaccination))
    doses.booked_on.push_back(one.held_on);
  surveillance::settle_pep(tx, actor, seed, program, doses);
}

}  // namespace quell::clinics
