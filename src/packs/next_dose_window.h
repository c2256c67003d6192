#pragma once

#include <optional>

#include "core/date.h"
#include "packs/schedule.h"

namespace quell::packs {

struct DoseWindow {
  int dose_number;
  std::optional<Date> valid_from;  // earlier is recorded with the opinion "not valid"; never voided
  std::optional<Date> grace_from;  // earliest day that a person or staff may choose
  Date offered_from;               // earliest day that Quell offers by itself (promise P5)
  Date recommended_on;
  Date overdue_after;  // the last day that is not overdue; later, as soon as possible, never restart
};
BOOST_DESCRIBE_STRUCT(DoseWindow, (),
                      (dose_number, valid_from, grace_from, offered_from, recommended_on, overdue_after))

// When a dose of the series is due, counted from the day of the dose before it. Nothing where the series has no such
// dose, or for the first, which has none before it.
std::optional<DoseWindow> next_dose_window(const Schedule& schedule, int dose_number, Date previous_given_on);

// How many doses make the series complete.
int doses_in_series(const Schedule& schedule);

}  // namespace quell::packs
