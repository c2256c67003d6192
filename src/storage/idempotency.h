#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/instant.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::storage {

// Remembers which request a caller's key stood for and what it made, so that a request sent twice acts once. Neither
// key nor request is kept, only their keyed hashes.
//
// Returns the id that the first request made, or nothing where the key is new (then call remember_request).
// Fails: conflict storage.key_reused   the key was used for another request
Result<std::optional<std::string>> earlier_result(Transaction& tx, std::string_view key, std::string_view request);

void remember_request(Transaction& tx, std::string_view key, std::string_view request, std::string_view result_id,
                      Instant now);

}  // namespace quell::storage
