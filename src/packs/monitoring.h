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

// Days count from the last exposure of any kind, whose day is day 0.
struct Monitoring {
  int days;
  std::vector<int> ask_on_days;
  std::string source;
  std::vector<ExposureRisk> exposure_risks;
};
BOOST_DESCRIBE_STRUCT(Monitoring, (), (days, ask_on_days, source, exposure_risks))

}  // namespace quell::packs
