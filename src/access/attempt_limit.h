#pragma once

#include <chrono>
#include <string>

#include "core/instant.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::access {

// What an attempt to prove who one is came to. A wrong attempt is an answer of the verb, not its failure: a failing
// verb would take back the count of the attempt.
template <class T>
struct Attempt {
  Result<T> outcome;
};

// One thing that attempts are counted by: a sign-in name, an address, a PIN, a code. Only a keyed hash is kept.
struct AttemptKey {
  std::string text;  // "name/<program>/m.rivera", "address/192.0.2.7"
  int attempts_max;
  std::chrono::minutes window{15};  // at most a day
};

// Counts this attempt. Counting comes first, so that many attempts at once cannot slip through before any is counted.
// Fails: unavailable access.too_many_attempts   the person waits for what is left of the window
Result<void> count_attempt(storage::Transaction& tx, const AttemptKey& key, Instant now);

// The same question without counting; for turning people away before a costly hash is computed.
Result<void> require_attempts_left(storage::Transaction& tx, const AttemptKey& key, Instant now);

// After a right attempt: forgets the count (of a name), or takes this one back (of an address that many share).
void forget_attempts(storage::Transaction& tx, const AttemptKey& key);
void take_attempt_back(storage::Transaction& tx, const AttemptKey& key);

// Removes counts that no longer matter to any window. Returns how many.
int clear_old_attempts(storage::Transaction& tx, Instant now);

}  // namespace quell::access
