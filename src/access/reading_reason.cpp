#include "access/reading_reason.h"

#include "access/append_audit_event.h"

namespace quell::access {

Result<void> require_reading_reason(storage::Transaction& tx, const std::optional<ReadingReason>& reason) {
  if (!reason) return invalid("/reading_reason", "access.reading_reason_missing");
  tx.touch(touched_purpose, std::string{name_of(*reason)});
  return {};
}

}  // namespace quell::access
