#include "inventory/accept_transfer.h"

#include "inventory/act.h"
#include "inventory/discrepancy.h"
#include "worklist/tasks_of_subject.h"

namespace quell::inventory {
namespace {

struct Accepted {
  LedgerEntryId id;
  LedgerEntryId act;
  int arrived;
  Instant now;
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(Accepted, (), (id, act, arrived, now, staff))

}  // namespace

Result<Posted> accept_transfer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const Acceptance& request) {
  TRY(access::require(actor, access::Permission::manage_stock));
  const StockTransfer transfer = TRY(find_transfer(tx, actor, request.transfer));
  TRY(access::require_at(actor, access::Permission::manage_stock, transfer.to_site));
  const int arrived = request.arrived.number, missing = transfer.vials - arrived;
  if (missing < 0) return invalid("/arrived", "inventory.more_than_sent");
  if (request.broken.number > arrived) return invalid("/broken", "inventory.more_broken_than_delivered");

  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {transfer.to_site}, request.occurred_at}));
  if (act.done_before()) return act.posted();
  const auto accepted = tx.execute(
      "update inventory_transfer set state = 'accepted', accept_act = :act, vials_arrived = :arrived, "
      "accepted_at = :now, accepted_by = :staff where id = :id and state = 'sent'",
      Accepted{transfer.id, request.id, arrived, now, actor.staff});
  if (accepted == 0) return fail(FailureKind::conflict, "inventory.transfer_over");

  Line line{.lot = transfer.lot,
            .site = transfer.to_site,
            .unit = Unit::vial,
            .movement = Movement::transferred_in,
            .change = transfer.vials,
            .note = request.note.value_or(Text<200>{})};
  TRY(act.append(line));
  if (request.broken.number > 0) {
    line.movement = Movement::wasted;
    line.change = -request.broken.number;
    line.wastage_reason = WastageReason::broken;
    TRY(act.append(line));
  }
  if (missing > 0) {
    line.movement = Movement::adjusted;
    line.change = -missing;
    line.wastage_reason = {};
    line.adjustment_reason = AdjustmentReason::missing;
    const LedgerEntry entry = TRY(act.append(line));
    open_discrepancy(tx, actor, now, act.seed(), entry);
  }
  worklist::finish_tasks(tx, actor, now, {transfer_task, transfer.id.text}, {"accepted"});
  return act.posted();
}

}  // namespace quell::inventory
