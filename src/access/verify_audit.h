#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "access/actor.h"
#include "core/instant.h"
#include "core/result.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::access {

// A place in the chain that was verified before. Kept outside the database, it proves that the chain was not written
// anew since.
struct AuditCheckpoint {
  std::int64_t position = 0;  // 0: from the beginning
  std::string hash;
};
BOOST_DESCRIBE_STRUCT(AuditCheckpoint, (), (position, hash))

enum class AuditFault {
  event_changed,     // the event is not what was sealed
  event_missing,     // the sealed event is gone
  seal_missing,      // a position is skipped
  chain_broken,      // the seal does not follow from the one before it, or is not the checkpoint's
  end_missing,       // the chain ends before the head that the sealer noted
  unsealed_removed,  // an event was removed before it was sealed
  unsealed_hidden,   // an event is neither sealed nor waits for it
};
BOOST_DESCRIBE_ENUM(AuditFault, event_changed, event_missing, seal_missing, chain_broken, end_missing, unsealed_removed,
                    unsealed_hidden)

struct AuditVerified {
  std::int64_t verified = 0;  // seals that hold, counted from the checkpoint
  AuditCheckpoint reached;    // the last of them: go on from here next time
  std::optional<AuditFault> fault;
  std::optional<std::int64_t> broken_at;  // the position of the fault, where it has one
  std::int64_t unsealed = 0;              // the tail: events that wait for the sealer
};
BOOST_DESCRIBE_STRUCT(AuditVerified, (), (verified, reached, fault, broken_at, unsealed))

// Walks the chain from the checkpoint, hashes every event again and stops at the first fault; then looks at the tail.
// A broken chain is an answer, not a failure. Holds one page of events at a time.
Result<AuditVerified> verify_audit(storage::Transaction& tx, const AuditCheckpoint& from = {});

struct CheckAudit {
  std::optional<std::int64_t> position;
  std::optional<Text<64>> hash;
};
BOOST_DESCRIBE_STRUCT(CheckAudit, (), (position, hash))

// The same, for auditors. Fails: not_permitted access.permission_missing   needs read_audit
Result<AuditVerified> check_audit(storage::Transaction& tx, const Actor& actor, Instant now, const CheckAudit& request);

}  // namespace quell::access
