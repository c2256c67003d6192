#include "inventory/ship_vials.h"

#include "inventory/allot_vials.h"
#include "inventory/record_supply.h"
#include "inventory/stock_permission.h"
#include "programs/program.h"

namespace quell::inventory {
namespace {

struct ShipVialsKey {
  ShipmentId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(ShipVialsKey, (), (id, program_id))

struct Arrival {
  ShipmentId id;
  ProgramId program_id;
  SiteId site;
  int vials;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(Arrival, (), (id, program_id, site, vials, now))

struct ShipVialsQuery {
  ProgramId program_id;
  std::optional<SiteId> site;
  std::optional<ShipmentState> state;
};
BOOST_DESCRIBE_STRUCT(ShipVialsQuery, (), (program_id, site, state))

std::optional<Shipment> find_shipment(storage::Transaction& tx, const access::Actor& actor, const ShipmentId& id) {
  return tx.find<Shipment>("select * from inventory_shipment where id = :id and program_id = :program_id",
                           ShipVialsKey{id, actor.program});
}

}  // namespace

Result<Shipment> ship_vials(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const ShippingOrder& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  if (request.vials.number <= 0) return invalid("/vials", "inventory.nothing_reported");
  const Allotment allotment = TRY(find_allotment(tx, actor, request.allotment));
  if (request.expected_on < TRY(programs::program_in_force(tx, actor.program, now)).today)
    return invalid("/expected_on", "inventory.expected_in_past");
  const Shipment shipment{
      .id = request.id,
      .program_id = actor.program,
      .allotment = allotment.id,
      .product = allotment.product,
      .site = allotment.site,
      .vials = request.vials.number,
      .vials_arrived = 0,
      .state = ShipmentState::sent,
      .sent_at = now,
      .sent_by = actor.staff,
      .expected_on = request.expected_on,
      .arrived_at = {},
      .note = request.note.value_or(Text<200>{}),
  };
  const auto added = tx.execute(
      "insert into inventory_shipment (id, program_id, allotment, product, site, vials, vials_arrived, state, sent_at, "
      "sent_by, expected_on, note) values (:id, :program_id, :allotment, :product, :site, :vials, :vials_arrived, "
      ":state, :sent_at, :sent_by, :expected_on, :note) on conflict do nothing",
      shipment);
  if (added == 0) {
    const auto earlier = find_shipment(tx, actor, request.id);
    if (!earlier || earlier->allotment != request.allotment) return fail(FailureKind::conflict, "inventory.id_used");
    return *earlier;
  }
  const auto taken = tx.execute(
      "update inventory_allotment set shipped = shipped + :vials where id = :allotment and shipped + :vials <= vials",
      shipment);
  if (taken == 0) return fail(FailureKind::conflict, "inventory.more_than_allotted");
  announce_supply(tx, actor, now, seed);
  return shipment;
}

Result<Shipment> cancel_shipment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const ShipmentChoice& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  const auto shipment = find_shipment(tx, actor, request.shipment);
  if (!shipment) return fail(FailureKind::not_found, "inventory.no_such_shipment");
  if (shipment->state == ShipmentState::cancelled) return *shipment;
  const auto cancelled =
      tx.execute("update inventory_shipment set state = 'cancelled' where id = :id and state = 'sent'", *shipment);
  if (cancelled == 0) return fail(FailureKind::conflict, "inventory.shipment_arrived");
  tx.execute("update inventory_allotment set shipped = shipped - :vials where id = :allotment", *shipment);
  announce_supply(tx, actor, now, seed);
  return *find_shipment(tx, actor, request.shipment);
}

Result<std::vector<Shipment>> list_shipments(storage::Transaction& tx, const access::Actor& actor, Instant,
                                             const ShipmentFilter& filter) {
  if (filter.site) TRY(require_stock_view(actor, *filter.site));
  else TRY(access::require(actor, access::Permission::allot_supply));
  return tx.all<Shipment>(
      "select * from inventory_shipment where program_id = :program_id "
      "and (cast(:site as text) is null or site = :site) and (cast(:state as text) is null or state = :state) "
      "order by expected_on, id limit 500",
      ShipVialsQuery{actor.program, filter.site, filter.state});
}

Result<Shipment> note_arrival(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const ShipmentId& shipment, const SiteId& site, int vials) {
  const auto noted = tx.execute(
      "update inventory_shipment set vials_arrived = vials_arrived + :vials, "
      "state = case when vials_arrived + :vials > 0 then 'arrived' else 'sent' end, "
      "arrived_at = case when vials_arrived + :vials > 0 then coalesce(arrived_at, :now) else null end "
      "where id = :id and program_id = :program_id and site = :site and state <> 'cancelled'",
      Arrival{shipment, actor.program, site, vials, now});
  if (noted == 0) return fail(FailureKind::not_found, "inventory.no_such_shipment");
  return *tx.find<Shipment>("select * from inventory_shipment where id = :id and program_id = :program_id",
                            Arrival{shipment, actor.program, site, vials, now});
}

}  // namespace quell::inventory
