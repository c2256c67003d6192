#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"

namespace quell::packs {

enum class PepAdvice { recommended, case_by_case, none };
BOOST_DESCRIBE_ENUM(PepAdvice, recommended, case_by_case, none)

// A row of the exposure risk table. Its words are the text exposure_risk.<id>.
struct ExposureRisk {
  std::string id;  // "high"
  PepAdvice pep;
  bool monitored;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ExposureRisk, (), (id, pep, monitored, source))

// A kind of exposure and the risk that it carries. Its words are the text exposure_kind.<id>.
struct ExposureKind {
  std::string id;  // "skin_with_lesions"
  std::string risk;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ExposureKind, (), (id, risk, source))

// Days count from the last exposure of any kind, whose day is day 0.
struct Monitoring {
  int days;
  std::vector<int> ask_on_days;
  int lost_after_unanswered;            // so many symptom checks in a row without an answer
  int pep_offer_hours;                  // how long a place is kept for a contact
  std::optional<int> call_after_hours;  // a text unanswered for so long: the phone list; absent: 24
  std::string source;
  std::vector<ExposureRisk> exposure_risks;
  std::vector<ExposureKind> exposure_kinds;
  std::vector<std::string> exposure_settings;  // where it happened; the words are exposure_setting.<id>
};
BOOST_DESCRIBE_STRUCT(Monitoring, (),
                      (days, ask_on_days, lost_after_unanswered, pep_offer_hours, call_after_hours, source,
                       exposure_risks, exposure_kinds, exposure_settings))

}  // namespace quell::packs
