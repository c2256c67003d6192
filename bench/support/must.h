#pragma once

#include <cstdio>
#include <cstdlib>

#include "core/result.h"

namespace quell::bench {

// The value; ends the program where there is none, since nothing could be measured.
template <class T>
T must(Result<T> result, const char* what) {
  if (!result) {
    std::fprintf(stderr, "%s failed: %s\n", what, result.error().reason.c_str());
    for (const Fault& fault : result.error().faults)
      std::fprintf(stderr, "  %s %s\n", fault.field.c_str(), fault.reason.c_str());
    std::exit(1);
  }
  return take_value(std::move(result));
}

}  // namespace quell::bench
