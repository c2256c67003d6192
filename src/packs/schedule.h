#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"

namespace quell::packs {

// When one dose of the series may follow the one before. Days count from the previous dose, whose day is day 0. The
// first dose has none of them.
struct ScheduledDose {
  int number;
  std::optional<int> valid_after_days;  // given earlier, it is recorded, with the opinion "not valid"
  std::optional<int> grace_after_days;  // the earliest day to which a person or staff may move it
  std::optional<int> offer_after_days;  // the earliest day that Quell offers by itself
  std::optional<int> recommended_after_days;
  std::optional<int> overdue_after_days;  // past this it is overdue; give it as soon as possible, never restart
  std::optional<int> age_min_months;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ScheduledDose, (),
                      (number, valid_after_days, grace_after_days, offer_after_days, recommended_after_days,
                       overdue_after_days, age_min_months, source))

// Post-exposure prophylaxis. Day 0 is the day of the last exposure that calls for it.
struct PepWindows {
  int ideal_within_days;   // may prevent the illness
  int useful_within_days;  // may make it milder; later, a clinician decides
  std::string source;
};
BOOST_DESCRIBE_STRUCT(PepWindows, (), (ideal_within_days, useful_within_days, source))

struct Schedule {
  std::vector<ScheduledDose> doses;
  PepWindows pep;
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (doses, pep))

}  // namespace quell::packs
