#include "immunization/series_number.h"

#include <algorithm>

namespace quell::immunization {

int series_number(const packs::Schedule& schedule, std::optional<Date> born_on, const std::vector<DoseLine>& lines,
                  const DoseAdministered& dose) {
  DoseHistory history{.doses = {}, .born_on = born_on};
  for (const DoseLine& line : lines)
    if (line.state == DoseState::standing && line.dose.id != dose.id && line.dose.given_on <= dose.given_on)
      history.doses.push_back({line.dose.id.text, line.dose.given_on});
  history.doses.push_back({dose.id.text, dose.given_on});
  const Forecast forecast = forecast_next_dose(schedule, history, dose.given_on);
  return std::min(series_number(forecast, dose), DoseNumber::max);
}

int series_number(const Forecast& forecast, const DoseAdministered& dose) {
  for (const Evaluation& evaluation : forecast.evaluations)
    if (evaluation.dose_id == dose.id.text) return evaluation.number;
  return dose.dose_number.number;
}

}  // namespace quell::immunization
