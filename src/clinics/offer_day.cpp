#include "clinics/offer_day.h"

#include "immunization/dose_history.h"
#include "immunization/dose_lines.h"
#include "packs/next_dose_window.h"

namespace quell::clinics {

namespace {

bool has_had_a_dose(storage::Transaction& tx, const programs::InForce& program, const PersonId& person) {
  for (const immunization::DoseLine& line : immunization::doses_of(tx, program.id, person))
    if (line.state == immunization::DoseState::standing) return true;
  return false;
}

}  // namespace

Result<void> require_offer_day(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                               packs::Service service, int dose_number, Date held_on) {
  if (service != packs::Service::vaccination) return {};
  if (dose_number < 2 && !has_had_a_dose(tx, program, person)) return {};
  const immunization::Forecast forecast = TRY(immunization::forecast_of(tx, program, person));
  if (!forecast.next || forecast.next->dose_number != dose_number)
    return fail(FailureKind::conflict, "clinics.dose_not_next");
  // A person or staff may choose a day within the grace; Quell itself offers from the offer day on.
  if (held_on < forecast.next->earliest_on) return fail(FailureKind::conflict, "clinics.before_offer_day");
  return {};
}

Result<int> next_dose_number(storage::Transaction& tx, const programs::InForce& program, const PersonId& person) {
  if (!has_had_a_dose(tx, program, person)) return 1;
  const immunization::Forecast forecast = TRY(immunization::forecast_of(tx, program, person));
  if (!forecast.next) return fail(FailureKind::conflict, "clinics.dose_not_next");
  return forecast.next->dose_number;
}

Result<int> dose_to_book(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                         packs::Service service, std::optional<int> dose_number, Date held_on) {
  if (dose_number && (*dose_number < 1 || *dose_number > packs::doses_in_series(program.pack->schedule)))
    return invalid("/dose_number", "clinics.dose_number_unknown");
  int number = dose_number.value_or(1);
  if (!dose_number && service == packs::Service::vaccination) number = TRY(next_dose_number(tx, program, person));
  TRY(require_offer_day(tx, program, person, service, number, held_on));
  return number;
}

}  // namespace quell::clinics
