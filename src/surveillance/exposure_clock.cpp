#include "surveillance/exposure_clock.h"

#include <algorithm>
#include <cassert>

namespace quell::surveillance {
namespace {

const packs::ExposureRisk* risk_of(const packs::Monitoring& monitoring, const std::string& id) {
  const auto found = std::ranges::find(monitoring.exposure_risks, id, &packs::ExposureRisk::id);
  return found == monitoring.exposure_risks.end() ? nullptr : &*found;
}

bool calls_for_pep(const Exposure& exposure, const packs::ExposureRisk& risk) {
  if (risk.pep == packs::PepAdvice::recommended) return true;
  return risk.pep == packs::PepAdvice::case_by_case && exposure.pep_approved == Approved::yes;
}

void later(std::optional<Date>& kept, Date day) { kept = kept ? std::max(*kept, day) : day; }
void earlier(std::optional<Date>& kept, Date day) { kept = kept ? std::min(*kept, day) : day; }

}  // namespace

ExposureClock with_windows(ExposureClock days, const packs::PepWindows& pep) {
  if (days.pep_from_on) {
    days.ideal_until = *days.pep_from_on + std::chrono::days{pep.ideal_within_days};
    days.useful_until = *days.pep_from_on + std::chrono::days{pep.useful_within_days};
  }
  return days;
}

ExposureClock clock_of(const std::vector<Exposure>& exposures, const packs::Monitoring& monitoring,
                       const packs::PepWindows& pep) {
  assert(!exposures.empty());
  ExposureClock clock{.exposed_last_on = exposures.front().last_on};
  std::optional<Date> monitored_last;
  for (const Exposure& exposure : exposures) {
    clock.exposed_last_on = std::max(clock.exposed_last_on, exposure.last_on);
    const packs::ExposureRisk* risk = risk_of(monitoring, exposure.risk);
    if (!risk) continue;  // a pack that no longer lists the risk advises nothing about it
    if (risk->monitored) later(monitored_last, exposure.last_on);
    if (calls_for_pep(exposure, *risk)) later(clock.pep_from_on, exposure.last_on);
    if (risk->pep == packs::PepAdvice::recommended) earlier(clock.high_first_on, exposure.first_on);
  }
  // Whoever is followed is followed from the last exposure of any kind.
  if (monitored_last) clock.monitor_until_on = clock.exposed_last_on + std::chrono::days{monitoring.days};
  return with_windows(clock, pep);
}

PepStage pep_stage(const ExposureClock& clock, Date today) {
  if (!clock.pep_from_on) return PepStage::not_advised;
  if (today <= *clock.ideal_until) return PepStage::ideal;
  return today <= *clock.useful_until ? PepStage::useful : PepStage::past;
}

}  // namespace quell::surveillance
