#include "immunization/dose_history.h"

#include "immunization/birth_date.h"
#include "immunization/mishap.h"
#include "immunization/require_any.h"
#include "immunization/screening.h"
#include "immunization/series_number.h"

namespace quell::immunization {
namespace {

using access::Permission;

Result<Forecast> forecast_over(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                               const std::vector<DoseLine>& lines) {
  DoseHistory history{.doses = {}, .born_on = TRY(birth_date_of(tx, program.id, person))};
  for (const DoseLine& line : lines)
    if (line.state == DoseState::standing) history.doses.push_back({line.dose.id.text, line.dose.given_on});
  const auto screening = last_screening(tx, program.id, person);
  history.contraindicated = (screening && screening->contraindicated) ||
                            had_contraindicating_reaction(tx, program.pack->screening, program.id, person);
  history.was_stopped_before = stopped_before(tx, program.id, person);
  history.had_serious_reaction = had_serious_reaction(tx, program.id, person);
  return forecast_next_dose(program.pack->schedule, history, program.today);
}

}  // namespace

Result<PersonDoses> dose_history(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const PersonQuestion& question) {
  TRY(require_any(actor, {Permission::give_doses, Permission::check_in, Permission::book_for_others,
                          Permission::investigate_cases}));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  tx.touch("people.person", question.person_id.text);
  const auto lines = doses_of(tx, actor.program, question.person_id);
  PersonDoses doses{.person_id = question.person_id, .doses = {}, .forecast = {}};
  doses.forecast = TRY(forecast_over(tx, program, question.person_id, lines));
  for (const DoseLine& line : lines) {
    DoseInHistory& entry = doses.doses.emplace_back(DoseInHistory{line.dose,
                                                                  series_number(doses.forecast, line.dose),
                                                                  line.state,
                                                                  administration_errors_of(tx, line.dose.id),
                                                                  {}});
    const auto corrections = corrections_of(tx, line.dose.id);
    if (!corrections.empty()) entry.corrected_because = corrections.back().reason;
  }
  return doses;
}

Result<Forecast> forecast_of(storage::Transaction& tx, const programs::InForce& program, const PersonId& person) {
  return forecast_over(tx, program, person, doses_of(tx, program.id, person));
}

}  // namespace quell::immunization
