#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"

namespace quell::packs {

// What a test supports when it detects what it looks for. `none`: it never classifies.
enum class Support { none, probable, confirmed };
BOOST_DESCRIBE_ENUM(Support, none, probable, confirmed)

struct LabTest {
  std::string loinc;
  std::string name;
  Support detected_supports;
  std::optional<int> days_after_onset_min;  // days outside these support nothing
  std::optional<int> days_after_onset_max;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(LabTest, (), (loinc, name, detected_supports, days_after_onset_min, days_after_onset_max, source))

enum class ResultMeaning { detected, not_detected, inconclusive, not_done };
BOOST_DESCRIBE_ENUM(ResultMeaning, detected, not_detected, inconclusive, not_done)

struct ResultCode {
  std::string snomed_ct;
  std::string name;
  ResultMeaning meaning;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ResultCode, (), (snomed_ct, name, meaning))

struct SpecimenCode {
  std::string snomed_ct;
  std::string name;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(SpecimenCode, (), (snomed_ct, name))

struct CaseDefinition {
  std::string id;
  Date effective_from;
  int epidemiologic_window_days;           // before onset
  std::vector<std::string> public_counts;  // the classifications that public counts add up
  std::string source;
  std::vector<LabTest> lab_tests;
  std::vector<ResultCode> result_codes;
  std::vector<SpecimenCode> specimen_codes;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(CaseDefinition, (),
                      (id, effective_from, epidemiologic_window_days, public_counts, source, lab_tests, result_codes,
                       specimen_codes))

struct CaseDefinitions {
  std::vector<CaseDefinition> versions;  // by effective day
};
BOOST_DESCRIBE_STRUCT(CaseDefinitions, (), (versions))

}  // namespace quell::packs
