#pragma once

#include "access/actor.h"
#include "core/instant.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::oversight {

// Publishes the week that ended last Sunday, once; public_counts() shows it from then on. For a job. Whole weeks,
// because on a single day the total alone may be that of the one site that was open. Returns whether there was one to
// publish.
//
// Fails: not_permitted access.permission_missing   the actor is not the system
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<bool> publish_counts(storage::Transaction& tx, const access::Actor& actor, Instant now);

}  // namespace quell::oversight
