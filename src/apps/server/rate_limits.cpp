#include "apps/server/rate_limits.h"

#include <algorithm>
#include <cmath>

namespace quell::server {
namespace {

struct Allowance {
  double depth;       // requests at once
  double per_second;  // and then
};

Allowance allowance_of(Rate rate, int percent) {
  const double factor = percent / 100.0;
  switch (rate) {
    case Rate::page: return {200 * factor, 20 * factor};
    case Rate::guarded: return {60 * factor, 1 * factor};
    case Rate::staff: return {600 * factor, 60 * factor};
    case Rate::sign_in: return {20 * factor, 0.2 * factor};
    case Rate::unlimited: break;
  }
  return {1, 1};
}

// An IPv6 customer has a /64 at least: its addresses share one bucket.
std::string bucket_name(const std::string& client) {
  std::size_t colon = std::string::npos;
  for (int i = 0; i < 4; ++i) {
    colon = client.find(':', colon + 1);
    if (colon == std::string::npos) return client;
  }
  return client.substr(0, colon);
}

}  // namespace

std::optional<int> RateLimits::refuse(const std::string& client, Rate rate, Clock::time_point now) {
  if (rate == Rate::unlimited || percent_ == 0) return {};
  const Allowance allowance = allowance_of(rate, percent_);
  const std::lock_guard hold{lock_};
  Buckets& buckets = buckets_[static_cast<std::size_t>(rate)];
  if (buckets.size() >= 50'000) forget_full_buckets(buckets, rate, now);
  Bucket& bucket = buckets.try_emplace(bucket_name(client), Bucket{allowance.depth, now}).first->second;
  const double seconds = std::chrono::duration<double>(now - bucket.filled_at).count();
  bucket.tokens = std::min(allowance.depth, bucket.tokens + seconds * allowance.per_second);
  bucket.filled_at = now;
  if (bucket.tokens < 1) return static_cast<int>(std::ceil((1 - bucket.tokens) / allowance.per_second));
  bucket.tokens -= 1;
  return {};
}

void RateLimits::forget_full_buckets(Buckets& buckets, Rate rate, Clock::time_point now) {
  const Allowance allowance = allowance_of(rate, percent_);
  std::erase_if(buckets, [&](const auto& entry) {
    const double seconds = std::chrono::duration<double>(now - entry.second.filled_at).count();
    return entry.second.tokens + seconds * allowance.per_second >= allowance.depth;
  });
  if (buckets.size() >= 50'000) buckets.clear();  // an attack from everywhere: memory stays bounded
}

}  // namespace quell::server
