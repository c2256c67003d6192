#include "oversight/planned_doses.h"

#include <algorithm>

#include "packs/period.h"
#include "packs/product_rules.h"

namespace quell::oversight {

int planned_doses_per_vial(const packs::Pack& pack, std::string_view product, Date day) {
  const packs::Product* found = packs::find_product(pack, product);
  int doses = 0;
  if (found)
    for (const packs::Yield& yield : found->yields)
      if (packs::period_of(yield).holds_on(day)) doses = doses == 0 ? yield.expected : std::min(doses, yield.expected);
  return std::max(doses, 1);
}

}  // namespace quell::oversight
