#pragma once

#include <optional>

#include "access/actor.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/lot.h"
#include "storage/transaction.h"

namespace quell::inventory {

// A lot of the actor's program. Lots are no secret among its staff, so no permission is asked.
//
// Fails: not_found inventory.no_such_lot
Result<Lot> find_lot(storage::Transaction& tx, const access::Actor& actor, const LotId& id);

// By what is printed or scanned: a lot number, or a GS1 barcode that holds one (gs1.h). Letter case does not matter.
// Where two products share the number, the one that the barcode's expiration date fits, else the first to expire.
//
// Fails: invalid_input inventory.barcode_unreadable   a GS1 text without a lot number
//        not_found     inventory.no_such_lot          nothing of this lot was received yet
Result<Lot> find_lot_by_number(storage::Transaction& tx, const access::Actor& actor, std::string_view scanned);

// The lot with these facts, entered if it is new, with the codes that the pack gives its product.
//
// Fails: invalid_input inventory.lot_number_missing
//        invalid_input inventory.product_missing    the pack has no such product
//        conflict      inventory.lot_differs   the lot is known with another expiration date
Result<Lot> find_or_add_lot(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            const LotFacts& facts);

}  // namespace quell::inventory
