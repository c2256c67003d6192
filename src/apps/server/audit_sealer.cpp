#include "apps/server/audit_sealer.h"

#include "access/seal_audit.h"
#include "apps/server/log.h"

namespace quell::server {

AuditSealer::AuditSealer(storage::Database& database) : database_(database), thread_([this] { run(); }) {}

AuditSealer::~AuditSealer() {
  {
    const std::scoped_lock lock{mutex_};
    stop_ = true;
  }
  stopping_.notify_all();
  thread_.join();
}

void AuditSealer::run() {
  for (bool more = true; more;) {
    {
      std::unique_lock lock{mutex_};
      more = !stopping_.wait_for(lock, std::chrono::seconds{1}, [this] { return stop_; });
    }
    const auto sealed =
        database_.write("audit", [](storage::Transaction& tx) { return access::seal_audit(tx, wall_clock()); });
    if (!sealed) log_event(LogLevel::error, "audit_not_sealed", {{"reason", sealed.error().reason}});
  }
}

}  // namespace quell::server
