#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>

#include "apps/server/parts.h"

namespace quell::server {

// How many connections there are, in all and by address. Any thread.
class ConnectionCount {
 public:
  explicit ConnectionCount(const ServerSettings& settings) : settings_(settings) {}

  // False where there are too many already.
  bool enter(const std::string& peer);
  void leave(const std::string& peer);

  void end();
  bool is_ending();

  // False where the time ran out first.
  bool wait_until_none(std::chrono::milliseconds time);

 private:
  const ServerSettings& settings_;
  std::mutex lock_;
  std::condition_variable left_;
  std::map<std::string, int, std::less<>> by_peer_;
  int open_ = 0;
  bool ending_ = false;
};

}  // namespace quell::server
