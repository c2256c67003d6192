#include "clinics/look_up_appointments.h"

#include "clinics/refer_by_age.h"
#include "immunization/birth_date.h"
#include "programs/program.h"

namespace quell::clinics {
namespace {

struct Query {
  ProgramId program_id;
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Query, (), (program_id, person_id))

}  // namespace

Result<FoundAppointments> look_up_appointments(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                               const AppointmentSearch& search) {
  TRY(access::require(actor, access::Permission::book_for_others));
  FoundAppointments found;
  if (search.code) {
    found.appointments.push_back(TRY(find_appointment_by_code(tx, actor.program, search.code->value)));
  } else if (search.person) {
    found.appointments = tx.all<Appointment>(
        "select * from clinics_appointment where person_id = :person_id and program_id = :program_id "
        "order by held_on desc, starts_at desc, id limit 50",
        Query{actor.program, *search.person});
  } else {
    return invalid("/code", "clinics.code_missing");
  }
  if (found.appointments.empty()) return found;
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto born_on = TRY(immunization::birth_date_of(tx, actor.program, found.appointments.front().person_id));
  for (const Appointment& appointment : found.appointments) {
    tx.touch("clinics.appointment", appointment.id.text);
    if (clinician_decides(program, appointment.service, born_on, appointment.held_on))
      found.clinician_decides.push_back(appointment.id);
  }
  return found;
}

}  // namespace quell::clinics
