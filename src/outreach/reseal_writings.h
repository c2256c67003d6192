#pragma once

#include "core/resealed.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::outreach {

// Seals up to `count_max` questions and as many answers, of all programs, under the current master key; as
// people::rewrap_keys does with data keys. Called until it is finished.
//
// Fails: unavailable outreach.key_missing   one cannot be opened with this key ring; nothing of the call is kept
Result<Resealed> reseal_writings(storage::Transaction& tx, int count_max);

}  // namespace quell::outreach
