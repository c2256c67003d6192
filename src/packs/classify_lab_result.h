#pragma once

#include <optional>
#include <string_view>

#include "packs/case_definition.h"

namespace quell::packs {

// What the pack's tables say of a test and of a result code; null where they do not know it: a human looks at it.
const LabTest* find_lab_test(const CaseDefinition& definition, std::string_view loinc);
const ResultCode* find_result_code(const CaseDefinition& definition, std::string_view snomed_ct);

// What laboratories write in their own words and codes. Texts are compared folded.
const LocalTest* find_local_test(const CaseDefinition& definition, std::string_view code);
const LocalResult* find_local_result(const CaseDefinition& definition, std::string_view text);

// The classification that one result supports: by what was tested, never by "positive" alone. `days_after_onset` is
// needed by tests that count only within some days; unknown, such a test supports nothing.
Support supported_by(const LabTest& test, ResultMeaning meaning, std::optional<int> days_after_onset);

}  // namespace quell::packs
