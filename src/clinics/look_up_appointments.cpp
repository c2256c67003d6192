#include "clinics/look_up_appointments.h"

namespace quell::clinics {
namespace {

struct Query {
  ProgramId program_id;
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Query, (), (program_id, person_id))

}  // namespace

Result<FoundAppointments> look_up_appointments(storage::Transaction& tx, const access::Actor& actor, Instant,
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
  for (const Appointment& appointment : found.appointments) tx.touch("clinics.appointment", appointment.id.text);
  return found;
}

}  // namespace quell::clinics
