#pragma once

#include <vector>

#include "core/count.h"
#include "inventory/stock_transfer.h"

namespace quell::inventory {

struct Sending {
  LedgerEntryId id;  // made by the caller
  SiteId from;
  SiteId to;
  LotId lot;
  Vials vials;
  std::optional<Date> expected_on;  // today where absent
  Instant occurred_at;
  std::optional<Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(Sending, (), (id, from, to, lot, vials, expected_on, occurred_at, note))

// Sends unopened vials from a site of the actor's to any other of the program. They are in transit until somebody there
// accepts them (accept_transfer); until then whoever sent them may call them back by undoing the act. What is set aside
// or has expired does not travel: there it might pass for good.
//
// Fails: not_permitted access.permission_missing, access.other_site   manage_stock where they are
//        invalid_input inventory.nothing_reported, inventory.same_site, inventory.in_the_future
//        invalid_input inventory.expected_in_past      at "/expected_on"
//        not_found     programs.site_unknown, inventory.no_such_lot
//        conflict      inventory.lot_expired, inventory.lot_quarantined
//        conflict      inventory.too_few_on_hand, inventory.id_used
Result<StockTransfer> send_stock(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const Sending& request);

struct TransferFilter {
  std::optional<SiteId> site;  // from or to it; absent: all
  std::optional<TransferState> state;
};
BOOST_DESCRIBE_STRUCT(TransferFilter, (), (site, state))

struct TransferLine {
  StockTransfer transfer;
  Text<40> lot_number;
};
BOOST_DESCRIBE_STRUCT(TransferLine, (), (transfer, lot_number))

struct TransferList {
  std::vector<TransferLine> transfers;  // the first expected first, at most 200
};
BOOST_DESCRIBE_STRUCT(TransferList, (), (transfers))

// Fails: not_permitted access.permission_missing, access.other_site   view_stock at the site; of all: allot_supply
Result<TransferList> list_transfers(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const TransferFilter& filter);

}  // namespace quell::inventory
