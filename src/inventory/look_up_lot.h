#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "inventory/quarantine_lot.h"
#include "inventory/stock_lot.h"
#include "storage/transaction.h"

namespace quell::inventory {

struct LotQuestion {
  std::string scanned;         // a lot number or a GS1 barcode, as typed or scanned
  std::optional<SiteId> site;  // where it is to be used
};
BOOST_DESCRIBE_STRUCT(LotQuestion, (), (scanned, site))

struct LotAnswer {
  Lot lot;
  Usability usability;                  // at the site, or everywhere where none is named
  std::vector<Quarantine> quarantines;  // in force, at whatever site
};
BOOST_DESCRIBE_STRUCT(LotAnswer, (), (lot, usability, quarantines))

// May this box be used? What is known of a lot, by what is printed on it.
//
// Fails: invalid_input inventory.barcode_unreadable
//        not_found     inventory.no_such_lot
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<LotAnswer> look_up_lot(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const LotQuestion& request);

}  // namespace quell::inventory
