#include "clinics/site_day.h"

#include "clinics/refer_by_age.h"
#include "people/read_person.h"
#include "programs/program.h"
#include "programs/site.h"
#include "surveillance/pep_of_person.h"

namespace quell::clinics {
namespace {

struct SiteDayAsked {
  ProgramId program;
  SiteId site;
  Date on;
};
BOOST_DESCRIBE_STRUCT(SiteDayAsked, (), (program, site, on))

bool awaits_dose(const Appointment& appointment) {
  return appointment.service == packs::Service::vaccination && appointment.state != AppointmentState::fulfilled &&
         appointment.state != AppointmentState::cancelled;
}

DayLine day_line_of(const programs::InForce& program, const Appointment& appointment, const people::Person* person) {
  DayLine line{.appointment = appointment.id,
               .version = appointment.version,
               .person = appointment.person_id,
               .code_ending = appointment.code_ending,
               .service = appointment.service,
               .dose_number = appointment.dose_number,
               .state = appointment.state,
               .channel = appointment.channel,
               .starts_at = appointment.starts_at,
               .arrived_at = appointment.arrived_at,
               .fulfilled_at = appointment.fulfilled_at,
               .dose_id = appointment.dose_id};
  if (!person) return line;  // erased since
  line.name_to_call = person->identity.name_to_call;
  line.born_on = person->identity.born_on;
  if (line.born_on)
    line.clinician_decides =
        clinician_decides(program, appointment.service, line.born_on->reveal(), appointment.held_on);
  line.pronouns = person->identity.pronouns;
  line.pronouns_in_own_words = person->identity.pronouns_in_own_words;
  line.interpreter = person->identity.interpreter;
  line.registry_name_known = person->identity.registry_name.has_value();
  line.language = person->identity.language;
  return line;
}

}  // namespace

Result<SiteDay> site_day(storage::Transaction& tx, const access::Actor& actor, Instant now,
                         const DayQuestion& question) {
  TRY(access::require_at(actor, access::Permission::view_site_day, question.site));
  TRY(programs::find_site(tx, actor.program, question.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  SiteDay day{question.site, question.on.value_or(program.today), {}};

  const auto appointments = tx.all<Appointment>(
      "select * from clinics_appointment where site_id = :site and held_on = :on and program_id = :program "
      "and (state <> 'cancelled' or arrived_at is not null) order by starts_at, id",
      SiteDayAsked{actor.program, question.site, day.on});
  std::vector<PersonId> ids;
  for (const Appointment& appointment : appointments) ids.push_back(appointment.person_id);
  const auto people = TRY(people::read_people(tx, actor, now, ids));
  const auto deadlines = surveillance::pep_deadlines(tx, program, ids, day.on);
  for (const Appointment& appointment : appointments) {
    const auto person = people.find(appointment.person_id);
    DayLine& line =
        day.lines.emplace_back(day_line_of(program, appointment, person == people.end() ? nullptr : &person->second));
    if (appointment.service == packs::Service::testing)
      line.specimens = specimens_of(tx, actor.program, appointment.id);
    const auto deadline = deadlines.find(appointment.person_id);
    if (deadline != deadlines.end() && awaits_dose(appointment)) line.pep_by = deadline->second;
  }
  return day;
}

}  // namespace quell::clinics
