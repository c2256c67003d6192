#pragma once

#include <array>
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "apps/server/route.h"

namespace quell::server {

// Token buckets by client address and kind of route. Several people may share an address (a clinic, a mobile network),
// so the buckets are deep; what must not be guessed has its own limits by code and by account.
class RateLimits {
 public:
  using Clock = std::chrono::steady_clock;

  // 100 is the usual measure, 1000 is ten times as generous, 0 is without limit.
  explicit RateLimits(int percent) : percent_(percent) {}

  // Takes one token. Where there is none: how many seconds until there is.
  std::optional<int> refuse(const std::string& client, Rate rate, Clock::time_point now);

 private:
  struct Bucket {
    double tokens;
    Clock::time_point filled_at;
  };
  using Buckets = std::unordered_map<std::string, Bucket>;

  void make_room(Buckets& buckets, Rate rate, Clock::time_point now);

  int percent_;
  std::mutex lock_;
  std::array<Buckets, 5> buckets_;
};

}  // namespace quell::server
