#pragma once

#include <functional>
#include <string>

#include "core/result.h"
#include "storage/event.h"

namespace quell::storage {

// Hands a subscriber the events that it has not seen, oldest of each stream first, at most `count_max`, and moves its
// cursor on in the same transaction. At least once: what the handler does must bear being done twice.
//
// Returns how many events were handed on. A failing handler leaves the cursor where it was.
Result<int> deliver_events(Transaction& tx, const std::string& subscriber, int count_max,
                           const std::function<Result<void>(Transaction&, const Event&)>& handle);

}  // namespace quell::storage
