#pragma once

#include "access/actor.h"
#include "core/result.h"
#include "inventory/vial.h"
#include "storage/transaction.h"

namespace quell::inventory {

// Fails: not_found inventory.no_such_vial   also one of another program
Result<Vial> find_vial(storage::Transaction& tx, const access::Actor& actor, const VialId& id);

// The vial, of this site. Fails: not_found inventory.no_such_vial
Result<Vial> find_vial_at(storage::Transaction& tx, const access::Actor& actor, const VialId& id, const SiteId& site);

// The open vials of a lot at a site, doses that wait in a syringe first, then the clock that ends first.
std::vector<Vial> open_vials(storage::Transaction& tx, const access::Actor& actor, const SiteId& site,
                             const LotId& lot);

}  // namespace quell::inventory
