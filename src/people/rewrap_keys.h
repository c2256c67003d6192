#pragma once

#include "core/resealed.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::people {

// Wraps up to `count_max` data keys, of all programs, under the current master key. A job calls it until it is
// finished; it may stop anywhere and go on later, for what is left is found by its key id. Documents stay as they are.
// Only when it is finished may an old master key leave the key file (backups need it longer).
//
// Fails: unavailable people.key_missing, people.sealed_unreadable   a key cannot be opened; nothing of the call is kept
Result<Resealed> rewrap_keys(storage::Transaction& tx, int count_max);

}  // namespace quell::people
