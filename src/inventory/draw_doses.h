#pragma once

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/act.h"
#include "inventory/vial.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct Drawing {
  LedgerEntryId id;  // made by the caller
  VialId vial;
  Doses doses;
  Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(Drawing, (), (id, vial, doses, occurred_at))

// Draws doses from an open vial into syringes, before it is known who gets them.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     inventory.no_such_vial
//        invalid_input inventory.nothing_reported
//        conflict      inventory.vial_closed       it is used up or discarded
//        conflict      inventory.vial_beyond_use   its clock had ended
//        conflict      inventory.vial_is_empty     more than a vial can hold
//        invalid_input inventory.in_the_future
Result<Vial> draw_doses(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const Drawing& request);

// Draws within an act: the vial's count moves with the line.
// Fails: conflict inventory.vial_is_empty
Result<void> draw_in(storage::Transaction& tx, Act& act, const Vial& vial, int doses);

// Gives or wastes doses that were drawn from the vial; the last of a vial closes it. The line tells the movement.
// Fails: conflict inventory.too_few_on_hand   fewer were drawn
Result<LedgerEntry> spend_in(storage::Transaction& tx, Act& act, const Vial& vial, Line line);

}  // namespace quell::inventory
