#pragma once

#include <optional>
#include <string_view>

#include "packs/case_definition.h"

namespace quell::packs {

// What the pack's tables say of a test and of a result code; null where they do not know it: a human looks at it.
const LabTest* find_lab_test(const CaseDefinition& definition, std::string_view loinc);
const ResultCode* find_result_code(const CaseDefinition& definition, std::string_view snomed_ct);

// The classification that one result supports: by what was tested, never by "positive" alone. `days_after_onset` is
// needed by tests that count only within some days; unknown, such a test supports nothing.
Support supported_by(const LabTest& test, ResultMeaning meaning, std::optional<int> days_after_onset);

}  // namespace quell::packs
