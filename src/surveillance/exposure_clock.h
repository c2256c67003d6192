#pragma once

#include <optional>
#include <vector>

#include "surveillance/exposure.h"

namespace quell::surveillance {

// What a contact's exposures mean by days. Day 0 is the day of the exposure.
struct ExposureClock {
  std::optional<Date> high_first_on;     // the earliest exposure for which PEP is recommended, to be shown
  std::optional<Date> pep_from_on;       // the last exposure for which it is recommended, or was approved
  std::optional<Date> ideal_until;       // PEP may prevent the illness through this day
  std::optional<Date> useful_until;      // it may make it milder through this day
  Date exposed_last_on;                  // the last exposure of any kind
  std::optional<Date> monitor_until_on;  // through this day; absent where no risk of them is monitored

  friend bool operator==(const ExposureClock&, const ExposureClock&) = default;
};
BOOST_DESCRIBE_STRUCT(ExposureClock, (),
                      (high_first_on, pep_from_on, ideal_until, useful_until, exposed_last_on, monitor_until_on))

// The clock of at least one exposure; the order does not matter. Source: CDC, exposure risk assessment 2022: PEP days
// count from the last exposure that calls for it, monitoring is from the last of any kind (pack: schedule.toml,
// monitoring.toml).
ExposureClock clock_of(const std::vector<Exposure>& exposures, const packs::Monitoring& monitoring,
                       const packs::PepWindows& pep);

// The same days from those that a contact's row keeps.
ExposureClock with_windows(ExposureClock days, const packs::PepWindows& pep);

// Where a contact stands on a day.
enum class PepStage { not_advised, ideal, useful, past };
BOOST_DESCRIBE_ENUM(PepStage, not_advised, ideal, useful, past)
PepStage pep_stage(const ExposureClock& clock, Date today);

}  // namespace quell::surveillance
