#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/count.h"
#include "core/result.h"
#include "core/seed.h"
#include "inventory/supply.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct AllotmentOrder {
  AllotmentId id;  // made by the caller
  Text<40> product;
  SiteId site;
  Vials vials;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(AllotmentOrder, (), (id, product, site, vials, note))

struct AllotmentCut {
  AllotmentId allotment;
  Vials vials;  // what it shall be from now on
};
BOOST_DESCRIBE_STRUCT(AllotmentCut, (), (allotment, vials))

// Sets vials of the department's supply aside for a site. Never more than there are: the guard is the write.
//
// Fails: not_permitted access.permission_missing      allot_supply
//        invalid_input inventory.nothing_reported
//        not_found     programs.site_unknown
//        conflict      inventory.too_little_supply    more than is unallotted; nothing is written
//        conflict      inventory.id_used              the id stands for another site's allotment
Result<Allotment> allot_vials(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const AllotmentOrder& request);

// Makes an allotment smaller; what it loses is unallotted again. What was shipped stays.
//
// Fails: not_permitted access.permission_missing
//        not_found     inventory.no_such_allotment
//        conflict      inventory.shipped_already     less than was shipped
//        conflict      inventory.allot_anew          larger: make a new allotment instead
Result<Allotment> cut_allotment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const AllotmentCut& request);

struct AllotmentFilter {
  std::optional<SiteId> site;  // absent: all sites
};
BOOST_DESCRIBE_STRUCT(AllotmentFilter, (), (site))

// What is set aside and not yet wholly sent, the oldest first.
// Fails: not_permitted access.permission_missing   allot_supply
Result<std::vector<Allotment>> list_allotments(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                               const AllotmentFilter& filter);

// Fails: not_found inventory.no_such_allotment
Result<Allotment> find_allotment(storage::Transaction& tx, const access::Actor& actor, const AllotmentId& id);

}  // namespace quell::inventory
