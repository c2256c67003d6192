#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::access {

struct Sealed {
  int sealed = 0;             // by this call
  std::int64_t position = 0;  // of the last seal; 0 where there is none
  std::string hash;           // of it: kept elsewhere, it proves later that the chain was not written anew
};

// Chains audit events that wait, at most `count_max` of them: each seal's hash covers the hash before it and the whole
// event. Run at least each second. One sealer at a time, by a guard row: others wait and then find less to do. Events
// may commit in any order; what is not yet visible is sealed by a later call, and none is skipped.
Result<Sealed> seal_audit(storage::Transaction& tx, Instant now, int count_max = 1000);

}  // namespace quell::access
