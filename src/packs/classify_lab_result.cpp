#include "packs/classify_lab_result.h"

#include "core/text.h"

namespace quell::packs {

const LabTest* find_lab_test(const CaseDefinition& definition, std::string_view loinc) {
  for (const LabTest& test : definition.lab_tests)
    if (test.loinc == loinc) return &test;
  return nullptr;
}

const ResultCode* find_result_code(const CaseDefinition& definition, std::string_view snomed_ct) {
  for (const ResultCode& code : definition.result_codes)
    if (code.snomed_ct == snomed_ct) return &code;
  return nullptr;
}

const LocalTest* find_local_test(const CaseDefinition& definition, std::string_view code) {
  for (const LocalTest& test : definition.local_tests)
    if (test.code == code) return &test;
  return nullptr;
}

const LocalResult* find_local_result(const CaseDefinition& definition, std::string_view text) {
  const std::string said = folded(text);
  for (const LocalResult& result : definition.local_results)
    if (folded(result.text) == said) return &result;
  return nullptr;
}

Support supported_by(const LabTest& test, ResultMeaning meaning, std::optional<int> days_after_onset) {
  if (meaning != ResultMeaning::detected) return Support::none;
  const bool has_window = test.days_after_onset_min || test.days_after_onset_max;
  if (!has_window) return test.detected_supports;
  if (!days_after_onset || *days_after_onset < test.days_after_onset_min.value_or(0)) return Support::none;
  if (test.days_after_onset_max && *days_after_onset > *test.days_after_onset_max) return Support::none;
  return test.detected_supports;
}

}  // namespace quell::packs
