#pragma once

#include <optional>

#include "access/actor.h"
#include "core/date.h"
#include "core/seed.h"
#include "inventory/ledger_entry.h"
#include "storage/transaction.h"

namespace quell::inventory {

inline constexpr const char* transfer_task = "inventory.transfer";  // vials are on their way: accept them

enum class TransferState { sent, accepted, called_back };
BOOST_DESCRIBE_ENUM(TransferState, sent, accepted, called_back)

// Vials on their way from one site to another. Its id is that of the act that took them off the sender's shelf.
struct StockTransfer {
  LedgerEntryId id;
  ProgramId program_id;
  LotId lot;
  Text<40> product;
  SiteId from_site;
  SiteId to_site;
  int vials;
  TransferState state;
  Date expected_on;
  Instant sent_at;
  StaffId sent_by;
  Text<200> note;
  std::optional<LedgerEntryId> accept_act;
  std::optional<int> vials_arrived;  // as counted, broken ones too
  std::optional<Instant> accepted_at;
  std::optional<StaffId> accepted_by;
};
BOOST_DESCRIBE_STRUCT(StockTransfer, (),
                      (id, program_id, lot, product, from_site, to_site, vials, state, expected_on, sent_at, sent_by,
                       note, accept_act, vials_arrived, accepted_at, accepted_by))

// Fails: not_found inventory.no_such_transfer
Result<StockTransfer> find_transfer(storage::Transaction& tx, const access::Actor& actor, const LedgerEntryId& id);

// Tells the stock keepers of the site where vials are expected.
void open_transfer_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                        const StockTransfer& transfer, Instant due_at);

// What an undone act means for the transfer that it sent or accepted: it is called back, or on its way again.
// Fails: conflict inventory.transfer_accepted   it was accepted since; that must be undone first, by who accepted
Result<void> turn_back_transfer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                const LedgerEntryId& act);

}  // namespace quell::inventory
