#pragma once

#include <optional>
#include <vector>

#include "oversight/public_counts.h"

namespace quell::oversight {

// The Sunday before a day; on a Sunday the one before.
Date last_sunday(Date today);

// The last day of the newest week that was published, or nothing.
std::optional<Date> last_release(storage::Transaction& tx, const ProgramId& program);

// What was told of a measure with the week that ended on `through`.
std::vector<Released> released(storage::Transaction& tx, const ProgramId& program, Date through, Measure measure);

// Keeps what is told. Returns false where the week was published by another already.
bool release(storage::Transaction& tx, const ProgramId& program, Date through, Measure measure,
             const std::vector<Released>& told);

}  // namespace quell::oversight
