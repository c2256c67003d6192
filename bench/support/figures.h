#pragma once

#include <time.h>

#include <algorithm>
#include <vector>

namespace quell::bench {

// The value below which `percent` of them lie; 0 of none.
inline double percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const auto at = static_cast<std::size_t>(static_cast<double>(values.size() - 1) * percent / 100);
  return values[at];
}

// Processor time of this thread, or of this process, in seconds.
inline double cpu_seconds(clockid_t clock) {
  timespec used{};
  clock_gettime(clock, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

}  // namespace quell::bench
