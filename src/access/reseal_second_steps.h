#pragma once

#include "core/resealed.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::access {

// Seals up to `count_max` second steps, of all programs, under the current master key; as people::rewrap_keys does with
// data keys. Called until it is finished.
//
// Fails: unavailable access.second_step_unreadable   one cannot be opened with this key ring; nothing of the call is
// kept
Result<Resealed> reseal_second_steps(storage::Transaction& tx, int count_max);

}  // namespace quell::access
