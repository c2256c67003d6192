#include "inventory/request_supply.h"

#include "inventory/record_supply.h"
#include "inventory/stock_permission.h"

namespace quell::inventory {
namespace {

struct RequestSupplyKey {
  SupplyRequestId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(RequestSupplyKey, (), (id, program_id))

struct Withdrawal {
  SupplyRequestId id;
  Instant now;
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (id, now, staff))

struct RequestSupplyQuery {
  ProgramId program_id;
  std::optional<SiteId> site;
  std::optional<SupplyRequestState> state;
};
BOOST_DESCRIBE_STRUCT(RequestSupplyQuery, (), (program_id, site, state))

}  // namespace

Result<SupplyRequest> request_supply(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const SupplyWish& request) {
  TRY(access::require_at(actor, access::Permission::request_supply, request.site));
  if (request.vials.number <= 0) return invalid("/vials", "inventory.nothing_reported");
  TRY(require_product(tx, actor, now, request.product));
  const SupplyRequest row{
      .id = request.id,
      .program_id = actor.program,
      .product = request.product,
      .site = request.site,
      .vials = request.vials.number,
      .needed_on = request.needed_on,
      .note = request.note.value_or(Text<200>{}),
      .state = SupplyRequestState::open,
      .requested_at = now,
      .requested_by = actor.staff,
      .allotment = {},
      .vials_granted = {},
      .decision_note = {},
      .decided_at = {},
      .decided_by = {},
  };
  tx.execute(
      "insert into inventory_supply_request (id, program_id, product, site, vials, needed_on, note, state, "
      "requested_at, requested_by) values (:id, :program_id, :product, :site, :vials, :needed_on, :note, :state, "
      ":requested_at, :requested_by) on conflict do nothing",
      row);
  const auto stored = find_request(tx, actor, request.id);
  if (!stored || stored->site != request.site) return fail(FailureKind::conflict, "inventory.id_used");
  return *stored;
}

Result<SupplyRequest> withdraw_request(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                       const SupplyWithdrawal& request) {
  const SupplyRequest known = TRY(find_request(tx, actor, request.request));
  TRY(access::require_at(actor, access::Permission::request_supply, known.site));
  if (known.state == SupplyRequestState::withdrawn) return known;
  const auto changed = tx.execute(
      "update inventory_supply_request set state = 'withdrawn', decided_at = :now, decided_by = :staff "
      "where id = :id and state = 'open'",
      Withdrawal{request.request, now, actor.staff});
  if (changed == 0) return fail(FailureKind::conflict, "inventory.request_decided");
  return find_request(tx, actor, request.request);
}

Result<std::vector<SupplyRequest>> list_requests(storage::Transaction& tx, const access::Actor& actor, Instant,
                                                 const SupplyRequestFilter& filter) {
  if (filter.site) TRY(require_stock_view(actor, *filter.site));
  else TRY(access::require(actor, access::Permission::allot_supply));
  return tx.all<SupplyRequest>(
      "select * from inventory_supply_request where program_id = :program_id "
      "and (cast(:site as text) is null or site = :site) and (cast(:state as text) is null or state = :state) "
      "order by requested_at, id limit 500",
      RequestSupplyQuery{actor.program, filter.site, filter.state});
}

Result<SupplyRequest> find_request(storage::Transaction& tx, const access::Actor& actor, const SupplyRequestId& id) {
  const auto request =
      tx.find<SupplyRequest>("select * from inventory_supply_request where id = :id and program_id = :program_id",
                             RequestSupplyKey{id, actor.program});
  if (!request) return fail(FailureKind::not_found, "inventory.no_such_request");
  return *request;
}

}  // namespace quell::inventory
