#include "inventory/differs_much.h"

#include <cstdint>
#include <cstdlib>

namespace quell::inventory {

bool differs_much(const packs::MuchDifference& much, int expected, int counted) {
  const std::int64_t difference = std::abs(std::int64_t{expected} - counted);
  return difference >= much.vials && difference * 100 >= std::int64_t{expected} * much.percent;
}

}  // namespace quell::inventory
