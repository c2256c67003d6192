#pragma once

#include <string_view>

#include "packs/pack.h"

namespace quell::packs {

// The criteria that hold on a day; null before the first version begins.
const CriteriaVersion* criteria_in_force(const Pack& pack, Date date);

// A version by its id, so that a booking made under an earlier one can be honoured; null where there is none.
const CriteriaVersion* criteria_version(const Pack& pack, std::string_view id);

// The case definition that holds on a day; null before the first begins.
const CaseDefinition* case_definition_in_force(const Pack& pack, Date date);

}  // namespace quell::packs
