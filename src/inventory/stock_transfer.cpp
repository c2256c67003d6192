#include "inventory/stock_transfer.h"

#include "worklist/complete_task.h"
#include "worklist/open_task.h"

namespace quell::inventory {
namespace {

struct StockTransferKey {
  LedgerEntryId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(StockTransferKey, (), (id, program_id))

}  // namespace

Result<StockTransfer> find_transfer(storage::Transaction& tx, const access::Actor& actor, const LedgerEntryId& id) {
  const auto found =
      tx.find<StockTransfer>("select * from inventory_transfer where id = :id and program_id = :program_id",
                             StockTransferKey{id, actor.program});
  if (!found) return fail(FailureKind::not_found, "inventory.no_such_transfer");
  return *found;
}

void open_transfer_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                        const StockTransfer& transfer, Instant due_at) {
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = transfer_task,
                       .subject_id = transfer.id.text,
                       .site = transfer.to_site,
                       .permission = access::Permission::manage_stock,
                       .due_at = due_at,
                       .note = {},
                       .repeats = worklist::Repeats::one_at_a_time});
}

Result<void> turn_back_transfer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                const LedgerEntryId& act) {
  const auto transfer = tx.find<StockTransfer>(
      "select * from inventory_transfer where (id = :id or accept_act = :id) and program_id = :program_id",
      StockTransferKey{act, actor.program});
  if (!transfer) return {};
  if (transfer->id != act) {
    tx.execute(
        "update inventory_transfer set state = 'sent', accept_act = null, vials_arrived = null, accepted_at = null, "
        "accepted_by = null where id = :id",
        *transfer);
    open_transfer_task(tx, actor, now, seed, *transfer, now + std::chrono::hours{24});
    return {};
  }
  const auto called_back =
      tx.execute("update inventory_transfer set state = 'called_back' where id = :id and state = 'sent'", *transfer);
  if (called_back == 0) return fail(FailureKind::conflict, "inventory.transfer_accepted");
  worklist::cancel_tasks(tx, actor, now, {transfer_task, transfer->id.text});
  return {};
}

}  // namespace quell::inventory
