#include "packs/next_dose_window.h"

namespace quell::packs {

std::optional<DoseWindow> next_dose_window(const Schedule& schedule, int dose_number, Date previous_given_on) {
  const auto day = [&](std::optional<int> days) -> std::optional<Date> {
    if (!days) return {};
    return previous_given_on + std::chrono::days{*days};
  };
  for (const ScheduledDose& dose : schedule.doses) {
    if (dose.number != dose_number || !dose.offer_after_days) continue;
    return DoseWindow{dose_number,
                      day(dose.valid_after_days),
                      day(dose.grace_after_days),
                      *day(dose.offer_after_days),
                      *day(dose.recommended_after_days),
                      *day(dose.overdue_after_days)};
  }
  return {};
}

int doses_in_series(const Schedule& schedule) { return static_cast<int>(schedule.doses.size()); }

}  // namespace quell::packs
