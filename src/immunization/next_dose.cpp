#include "immunization/next_dose.h"

#include <algorithm>

#include "packs/next_dose_window.h"

namespace quell::immunization {
namespace {

using std::chrono::days;

const packs::ScheduledDose* scheduled(const packs::Schedule& schedule, int number) {
  for (const packs::ScheduledDose& dose : schedule.doses)
    if (dose.number == number) return &dose;
  return nullptr;
}

bool is_below_minimum_age(const packs::ScheduledDose& rule, const DoseHistory& history, Date given_on) {
  return rule.age_min_months && history.born_on && given_on < add_months(*history.born_on, *rule.age_min_months);
}

// The dose before is absent for the first of a history.
Evaluation evaluate(const packs::Schedule& schedule, const DoseHistory& history, const GivenDose& dose,
                    const GivenDose* before, int number) {
  Evaluation opinion{
      .dose_id = dose.dose_id, .given_on = dose.given_on, .number = number, .counts_as = number, .warnings = {}};
  const auto warn = [&](DoseWarning warning) { opinion.warnings.push_back(warning); };
  const packs::ScheduledDose* rule = scheduled(schedule, number);
  if (!rule) {
    opinion.status = EvaluationStatus::extraneous;
    opinion.counts_as = 0;
    warn(DoseWarning::beyond_the_schedule);
    return opinion;
  }
  if (is_below_minimum_age(*rule, history, dose.given_on)) warn(DoseWarning::below_minimum_age);
  const auto window = before ? packs::next_dose_window(schedule, number, before->given_on) : std::nullopt;
  if (!window) return opinion;

  // Two lines of one day are most often one dose written down twice: to count both would end the series unprotected.
  const bool is_same_day = dose.given_on == before->given_on;
  if (is_same_day) warn(DoseWarning::same_day_as_another);
  if (is_same_day || dose.given_on < window->valid_from.value_or(dose.given_on)) {
    opinion.status = EvaluationStatus::not_valid;
    opinion.counts_as = 0;
    warn(DoseWarning::interval_too_short);
  } else if (dose.given_on < window->grace_from.value_or(window->offered_from)) {
    warn(DoseWarning::given_early);
  }
  return opinion;
}

Date first_day_of_age(const packs::ScheduledDose& rule, const DoseHistory& history, Date otherwise) {
  if (!rule.age_min_months || !history.born_on) return otherwise;
  return std::max(otherwise, add_months(*history.born_on, *rule.age_min_months));
}

NextDose next_of(const packs::Schedule& schedule, const packs::ScheduledDose& rule, const DoseHistory& history,
                 const GivenDose* last, Date today) {
  const auto window = last ? packs::next_dose_window(schedule, rule.number, last->given_on) : std::nullopt;
  if (!window) {
    const Date first_day = first_day_of_age(rule, history, today);
    return {.dose_number = rule.number, .earliest_on = first_day, .offered_on = first_day, .recommended_on = first_day};
  }
  const Date grace_from = std::min(window->grace_from.value_or(window->offered_from), window->offered_from);
  const Date offered_on = first_day_of_age(rule, history, window->offered_from);
  return {.dose_number = rule.number,
          .earliest_on = first_day_of_age(rule, history, grace_from),
          .offered_on = offered_on,
          .recommended_on = std::max(offered_on, window->recommended_on),
          .past_due_on = window->overdue_after + days{1}};
}

}  // namespace

Forecast forecast_next_dose(const packs::Schedule& schedule, const DoseHistory& history, Date today) {
  std::vector<GivenDose> doses = history.doses;
  std::stable_sort(doses.begin(), doses.end(),
                   [](const GivenDose& a, const GivenDose& b) { return a.given_on < b.given_on; });
  Forecast forecast;
  int number = 1;
  const GivenDose* last = nullptr;
  for (const GivenDose& dose : doses) {
    forecast.evaluations.push_back(evaluate(schedule, history, dose, last, number));
    if (forecast.evaluations.back().status != EvaluationStatus::not_valid) ++number;
    last = &dose;
  }

  const packs::ScheduledDose* rule = scheduled(schedule, number);
  if (!rule) {
    forecast.series_status = SeriesStatus::complete;
    return forecast;
  }
  if (history.contraindicated) {
    forecast.series_status = SeriesStatus::contraindicated;
    return forecast;
  }
  forecast.next = next_of(schedule, *rule, history, last, today);
  if (history.was_stopped_before) forecast.warnings.push_back(DoseWarning::stopped_before);
  if (history.had_serious_reaction) forecast.warnings.push_back(DoseWarning::reaction_before);
  if (forecast.next->past_due_on && today >= *forecast.next->past_due_on)
    forecast.warnings.push_back(DoseWarning::past_due);
  return forecast;
}

}  // namespace quell::immunization
