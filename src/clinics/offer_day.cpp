#include "clinics/offer_day.h"

#include "immunization/dose_history.h"

namespace quell::clinics {

Result<void> require_offer_day(storage::Transaction& tx, const programs::InForce& program, const PersonId& person,
                               packs::Service service, int dose_number, Date held_on) {
  if (service != packs::Service::vaccination || dose_number < 2) return {};
  const immunization::Forecast forecast = TRY(immunization::forecast_of(tx, program, person));
  if (!forecast.next || forecast.next->dose_number != dose_number)
    return fail(FailureKind::conflict, "clinics.dose_not_next");
  // A person or staff may choose a day within the grace; Quell itself offers from the offer day on.
  if (held_on < forecast.next->earliest_on) return fail(FailureKind::conflict, "clinics.before_offer_day");
  return {};
}

}  // namespace quell::clinics
