#include "access/audit_event.h"

#include "core/sealing.h"
#include "core/write_json.h"

namespace quell::access {

std::string seal_hash(const std::string& previous_hash, std::int64_t position, const AuditEvent& event) {
  return sha256_hex(previous_hash + "\n" + std::to_string(position) + "\n" + to_json(event));
}

}  // namespace quell::access
