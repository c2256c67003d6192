#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"
#include "packs/schedule.h"

namespace quell::immunization {

// CDSi's words: what the rules think of a dose that was given. An opinion beside the line; no line is voided by it.
enum class EvaluationStatus { valid, not_valid, extraneous };
BOOST_DESCRIBE_ENUM(EvaluationStatus, valid, not_valid, extraneous)

// Why a dose is worth a second look. Each is a text immunization.warning.<name>.
enum class DoseWarning {
  given_early,  // before the day that the schedule allows even on request
  below_minimum_age,
  interval_too_short,  // the schedule counts it as not valid
  same_day_as_another,
  beyond_the_schedule,
  stopped_before,   // an earlier screening found a contraindication that the last one does not tell of
  reaction_before,  // a serious reaction to an earlier dose was reported: ask a clinician first
  past_due          // the next dose: give it as soon as possible, never start again
};
BOOST_DESCRIBE_ENUM(DoseWarning, given_early, below_minimum_age, interval_too_short, same_day_as_another,
                    beyond_the_schedule, stopped_before, reaction_before, past_due)

struct Evaluation {
  std::string dose_id;
  Date given_on;
  EvaluationStatus status = EvaluationStatus::valid;
  int number = 1;     // in the series, by the days of all doses known today: the one that it was given as
  int counts_as = 0;  // the number in the schedule that it fulfils, 0 where it fulfils none
  std::vector<DoseWarning> warnings;
};
BOOST_DESCRIBE_STRUCT(Evaluation, (), (dose_id, given_on, status, number, counts_as, warnings))

enum class SeriesStatus { complete, not_complete, contraindicated };
BOOST_DESCRIBE_ENUM(SeriesStatus, complete, not_complete, contraindicated)

// When the next dose may, should and must be given.
struct NextDose {
  int dose_number = 1;
  Date earliest_on;  // the first day to which a person or staff may move it: the grace
  Date offered_on;   // the first day that Quell offers by itself
  Date recommended_on;
  std::optional<Date> past_due_on;  // the first day on which it is overdue
};
BOOST_DESCRIBE_STRUCT(NextDose, (), (dose_number, earliest_on, offered_on, recommended_on, past_due_on))

struct Forecast {
  SeriesStatus series_status = SeriesStatus::not_complete;
  std::vector<Evaluation> evaluations;  // a line for each dose, oldest first
  std::optional<NextDose> next;         // where the series is not complete
  std::vector<DoseWarning> warnings;    // about the next dose
};
BOOST_DESCRIBE_STRUCT(Forecast, (), (series_status, evaluations, next, warnings))

struct GivenDose {
  std::string dose_id;
  Date given_on;
};

struct DoseHistory {
  std::vector<GivenDose> doses;  // those that stand, in any order
  std::optional<Date> born_on;
  bool contraindicated = false;
  bool was_stopped_before = false;
  bool had_serious_reaction = false;
};

// Where a person stands in the schedule on a day, and when the next dose is due. The interval counts from the last dose
// given, valid or not; a late dose goes on where the series stopped and never starts it again; an early dose counts,
// with a warning, unless the schedule itself names an interval below which it is not valid.
// Source: CDSi Logic Specification 4.64, chapters 6 and 7; product rule of the program pack.
Forecast forecast_next_dose(const packs::Schedule& schedule, const DoseHistory& history, Date today);

}  // namespace quell::immunization
