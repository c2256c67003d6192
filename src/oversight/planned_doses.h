#pragma once

#include <string_view>

#include "core/date.h"
#include "packs/pack.h"

namespace quell::oversight {

// Doses that a vial of a product is planned to give on a day: by the route that gives fewest, so that no plan promises
// more than the vials hold. 1 where the pack does not say.
int planned_doses_per_vial(const packs::Pack& pack, std::string_view product, Date day);

}  // namespace quell::oversight
