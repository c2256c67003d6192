#include "clinics/look_up_appointments.h"

#include <algorithm>
#include <tuple>

#include "clinics/refer_by_age.h"
#include "immunization/birth_date.h"
#include "people/person_in_force.h"
#include "programs/program.h"

namespace quell::clinics {
namespace {

struct Query {
  ProgramId program_id;
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Query, (), (program_id, person_id))

constexpr std::size_t shown_max = 50;

// Also what was booked under a record that was merged into the person's.
std::vector<Appointment> latest_of_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  std::vector<Appointment> latest;
  for (const PersonId& id : people::ids_of_person(tx, program, person))
    tx.each<Appointment>(
        "select * from clinics_appointment where person_id = :person_id and program_id = :program_id "
        "order by held_on desc, starts_at desc, id limit 50",
        Query{program, id}, [&](Appointment found) { latest.push_back(std::move(found)); });
  std::ranges::sort(latest, [](const Appointment& a, const Appointment& b) {
    return std::tie(b.held_on, b.starts_at, a.id) < std::tie(a.held_on, a.starts_at, b.id);
  });
  if (latest.size() > shown_max) latest.resize(shown_max);
  return latest;
}

}  // namespace

Result<FoundAppointments> look_up_appointments(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                               const AppointmentSearch& search) {
  TRY(access::require(actor, access::Permission::book_for_others));
  FoundAppointments found;
  if (search.code) {
    found.appointments.push_back(TRY(find_appointment_by_code(tx, actor.program, search.code->value)));
  } else if (search.person) {
    found.appointments = latest_of_person(tx, actor.program, *search.person);
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
