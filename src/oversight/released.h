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

// All releases of a measure, the oldest first, with what was true when they were made.
std::vector<PastRelease> past_releases(storage::Transaction& tx, const ProgramId& program, Measure measure);

// Keeps what was true with the release and which categories it told anew.
void keep_truth(storage::Transaction& tx, const ProgramId& program, Date through, Measure measure,
                const std::vector<Counted>& truth, const std::vector<std::string>& told);

}  // namespace quell::oversight
