#include "apps/server/rate_limits.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "apps/server/client_address.h"

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

constexpr std::size_t buckets_max = 50'000;

}  // namespace

std::optional<int> RateLimits::refuse(const std::string& client, Rate rate, Clock::time_point now) {
  if (rate == Rate::unlimited || percent_ == 0) return {};
  const Allowance allowance = allowance_of(rate, percent_);
  const std::lock_guard hold{lock_};
  Buckets& buckets = buckets_[static_cast<std::size_t>(rate)];
  if (buckets.size() >= buckets_max) make_room(buckets, rate, now);
  Bucket& bucket = buckets.try_emplace(network_of(client), Bucket{allowance.depth, now}).first->second;
  const double seconds = std::chrono::duration<double>(now - bucket.filled_at).count();
  bucket.tokens = std::min(allowance.depth, bucket.tokens + seconds * allowance.per_second);
  bucket.filled_at = now;
  if (bucket.tokens < 1) return static_cast<int>(std::ceil((1 - bucket.tokens) / allowance.per_second));
  bucket.tokens -= 1;
  return {};
}

// An attack from everywhere: memory stays bounded, and whoever asked most stays limited. The fuller half goes.
void RateLimits::make_room(Buckets& buckets, Rate rate, Clock::time_point now) {
  const Allowance allowance = allowance_of(rate, percent_);
  const auto level = [&](const Bucket& bucket) {
    const double seconds = std::chrono::duration<double>(now - bucket.filled_at).count();
    return std::min(allowance.depth, bucket.tokens + seconds * allowance.per_second);
  };
  std::vector<double> levels;
  for (const auto& [name, bucket] : buckets) levels.push_back(level(bucket));
  std::size_t too_many = levels.size() / 2;
  const auto middle = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() - too_many);
  std::ranges::nth_element(levels, middle);
  // Of those that are alike, no more than half.
  std::erase_if(buckets, [&](const auto& entry) {
    if (too_many == 0 || level(entry.second) < *middle) return false;
    --too_many;
    return true;
  });
}

}  // namespace quell::server
