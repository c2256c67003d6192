#pragma once

#include "packs/program.h"

namespace quell::inventory {

// Whether a count of the shelf is so far from the ledger that it is asked for twice.
bool differs_much(const packs::MuchDifference& much, int expected, int counted);

}  // namespace quell::inventory
