#pragma once

#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "inventory/stock_lot.h"
#include "inventory/vial.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct SiteChoice {
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(SiteChoice, (), (site))

// An open vial with what can still be had from it now: nothing once its clock has ended.
struct OpenVial {
  Vial vial;
  Text<40> lot_number;
  int doses_left = 0;
};
BOOST_DESCRIBE_STRUCT(OpenVial, (), (vial, lot_number, doses_left))

struct SiteStock {
  std::vector<StockLot> lots;        // first to expire first
  std::vector<OpenVial> open_vials;  // the clock that ends first comes first
  int usable_vials = 0;
  int doses_left_in_open_vials = 0;
};
BOOST_DESCRIBE_STRUCT(SiteStock, (), (lots, open_vials, usable_vials, doses_left_in_open_vials))

// What a site has now.
//
// Fails: not_permitted access.permission_missing, access.other_site
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<SiteStock> list_stock(storage::Transaction& tx, const access::Actor& actor, Instant now,
                             const SiteChoice& request);

}  // namespace quell::inventory
