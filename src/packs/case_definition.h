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
  std::optional<bool> not_detected_excludes;  // its "not detected" alone makes an illness no case
  std::optional<int> days_after_onset_min;    // days outside these support nothing
  std::optional<int> days_after_onset_max;
  std::optional<bool> unless_other_exposure;  // supports nothing where antibodies may come from elsewhere
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(LabTest, (),
                      (loinc, name, detected_supports, not_detected_excludes, days_after_onset_min,
                       days_after_onset_max, unless_other_exposure, source))

enum class ResultMeaning { detected, not_detected, inconclusive, not_done };
BOOST_DESCRIBE_ENUM(ResultMeaning, detected, not_detected, inconclusive, not_done)

struct ResultCode {
  std::string snomed_ct;
  std::string name;
  ResultMeaning meaning;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ResultCode, (), (snomed_ct, name, meaning))

// What laboratories write without a code, as folded text ("not detected"), and their own codes of tests.
struct LocalResult {
  std::string text;
  ResultMeaning meaning;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(LocalResult, (), (text, meaning))

struct LocalTest {
  std::string code;
  std::string loinc;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(LocalTest, (), (code, loinc))

struct SpecimenCode {
  std::string snomed_ct;
  std::string name;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(SpecimenCode, (), (snomed_ct, name))

// How well an illness meets the definition in force.
enum class Classification { suspect, probable, confirmed, not_a_case, unknown };
BOOST_DESCRIBE_ENUM(Classification, suspect, probable, confirmed, not_a_case, unknown)

struct CaseDefinition {
  std::string id;
  Date effective_from;
  int epidemiologic_window_days;              // before onset
  int episode_days;                           // results so many days apart belong to one illness
  std::vector<Classification> public_counts;  // what public counts add up
  std::string source;
  std::vector<LabTest> lab_tests;
  std::vector<ResultCode> result_codes;
  std::vector<LocalResult> local_results;
  std::vector<LocalTest> local_tests;
  std::vector<SpecimenCode> specimen_codes;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(CaseDefinition, (),
                      (id, effective_from, epidemiologic_window_days, episode_days, public_counts, source, lab_tests,
                       result_codes, local_results, local_tests, specimen_codes))

struct CaseDefinitions {
  std::vector<CaseDefinition> versions;  // by effective day
};
BOOST_DESCRIBE_STRUCT(CaseDefinitions, (), (versions))

}  // namespace quell::packs
