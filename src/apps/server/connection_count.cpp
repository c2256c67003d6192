#include "apps/server/connection_count.h"

#include <algorithm>

namespace quell::server {

bool ConnectionCount::enter(const std::string& peer) {
  const std::lock_guard hold{lock_};
  const bool is_proxy = std::ranges::find(settings_.trusted_proxies, peer) != settings_.trusted_proxies.end();
  int& by_this = by_peer_[peer];
  if (open_ >= settings_.connections_max || (!is_proxy && by_this >= settings_.connections_per_client_max))
    return false;
  ++by_this;
  ++open_;
  return true;
}

void ConnectionCount::leave(const std::string& peer) {
  const std::lock_guard hold{lock_};
  if (--by_peer_[peer] == 0) by_peer_.erase(peer);
  if (--open_ == 0) left_.notify_all();
}

void ConnectionCount::end() {
  const std::lock_guard hold{lock_};
  ending_ = true;
}

bool ConnectionCount::is_ending() {
  const std::lock_guard hold{lock_};
  return ending_;
}

bool ConnectionCount::wait_until_none(std::chrono::milliseconds time) {
  std::unique_lock hold{lock_};
  return left_.wait_for(hold, time, [this] { return open_ == 0; });
}

}  // namespace quell::server
