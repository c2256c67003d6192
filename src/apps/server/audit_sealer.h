#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "storage/database.h"

namespace quell::server {

// Chains new audit events each second while the program runs (access/seal_audit.h), and once more at its end. Several
// nodes may each have one: the sealer's guard row lets one at a time.
class AuditSealer {
 public:
  explicit AuditSealer(storage::Database& database);
  ~AuditSealer();

 private:
  void run();

  storage::Database& database_;
  std::mutex mutex_;
  std::condition_variable stopping_;
  bool stop_ = false;
  std::thread thread_;  // last: it uses all the others
};

}  // namespace quell::server
