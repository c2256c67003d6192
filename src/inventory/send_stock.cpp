#include "inventory/send_stock.h"

#include "inventory/act.h"
#include "inventory/find_lot.h"
#include "inventory/quarantine_lot.h"
#include "inventory/stock_permission.h"
#include "programs/program.h"
#include "programs/site.h"
#include "storage/event.h"

namespace quell::inventory {
namespace {

struct TransfersAsked {
  ProgramId program_id;
  std::optional<SiteId> site;
  std::optional<TransferState> state;
};
BOOST_DESCRIBE_STRUCT(TransfersAsked, (), (program_id, site, state))

struct LotNumberRow {
  Text<40> lot_number;
};
BOOST_DESCRIBE_STRUCT(LotNumberRow, (), (lot_number))

Result<Lot> lot_to_send(storage::Transaction& tx, const access::Actor& actor, const Sending& request, Date today) {
  const Lot lot = TRY(find_lot(tx, actor, request.lot));
  if (lot.expires_on < today) return fail(FailureKind::conflict, "inventory.lot_expired");
  if (is_quarantined(tx, lot.id, request.from)) return fail(FailureKind::conflict, "inventory.lot_quarantined");
  return lot;
}

void insert_transfer(storage::Transaction& tx, const StockTransfer& transfer) {
  tx.execute(
      "insert into inventory_transfer (id, program_id, lot, product, from_site, to_site, vials, state, expected_on, "
      "sent_at, sent_by, note) values (:id, :program_id, :lot, :product, :from_site, :to_site, :vials, :state, "
      ":expected_on, :sent_at, :sent_by, :note)",
      transfer);
}

}  // namespace

Result<StockTransfer> send_stock(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const Sending& request) {
  TRY(access::require_at(actor, access::Permission::manage_stock, request.from));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (request.vials.number <= 0) return invalid("/vials", "inventory.nothing_reported");
  if (request.from == request.to) return invalid("/to", "inventory.same_site");
  const Date expected_on = request.expected_on.value_or(program.today);
  if (expected_on < program.today) return invalid("/expected_on", "inventory.expected_in_past");
  TRY(programs::find_site(tx, actor.program, request.to));

  Act act = TRY(Act::begin(tx, actor, now, seed, {request.id, {request.from}, request.occurred_at}));
  if (act.done_before()) return find_transfer(tx, actor, request.id);
  const Lot lot = TRY(lot_to_send(tx, actor, request, program.today));
  TRY(act.append({.lot = lot.id,
                  .site = request.from,
                  .unit = Unit::vial,
                  .movement = Movement::transferred_out,
                  .change = -request.vials.number,
                  .note = request.note.value_or(Text<200>{})}));
  const StockTransfer transfer{.id = request.id,
                               .program_id = actor.program,
                               .lot = lot.id,
                               .product = lot.product,
                               .from_site = request.from,
                               .to_site = request.to,
                               .vials = request.vials.number,
                               .state = TransferState::sent,
                               .expected_on = expected_on,
                               .sent_at = request.occurred_at,
                               .sent_by = actor.staff,
                               .note = request.note.value_or(Text<200>{}),
                               .accept_act = {},
                               .vials_arrived = {},
                               .accepted_at = {},
                               .accepted_by = {}};
  insert_transfer(tx, transfer);
  open_transfer_task(tx, actor, now, act.seed(), transfer, program.zone.at(expected_on + std::chrono::days{1}, {}));
  return transfer;
}

Result<TransferList> list_transfers(storage::Transaction& tx, const access::Actor& actor, Instant,
                                    const TransferFilter& filter) {
  if (filter.site) TRY(require_stock_view(actor, *filter.site));
  else TRY(access::require(actor, access::Permission::allot_supply));
  const auto found = tx.all<StockTransfer>(
      "select * from inventory_transfer where program_id = :program_id "
      "and (cast(:site as text) is null or from_site = :site or to_site = :site) "
      "and (cast(:state as text) is null or state = :state) order by expected_on, id limit 200",
      TransfersAsked{actor.program, filter.site, filter.state});
  TransferList list;
  for (const StockTransfer& transfer : found) {
    const auto number = tx.find<LotNumberRow>("select lot_number from inventory_lot where id = :lot", transfer);
    list.transfers.push_back({transfer, number ? number->lot_number : Text<40>{}});
  }
  return list;
}

}  // namespace quell::inventory
