#include "inventory/record_supply.h"

#include "core/count.h"
#include "packs/product_rules.h"
#include "programs/program.h"
#include "storage/event.h"

namespace quell::inventory {
namespace {

// Vials may come before a program begins, but not years before.
constexpr std::chrono::days supply_before_start{366};

struct Row {
  SupplyEntryId id;
  ProgramId program_id;
  Text<40> product;
  int vials;
  Date received_on;
  Text<200> source;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(Row, (), (id, program_id, product, vials, received_on, source, recorded_at, recorded_by))

struct RecordSupplyKey {
  ProgramId program_id;
  Text<40> product;
};
BOOST_DESCRIBE_STRUCT(RecordSupplyKey, (), (program_id, product))

}  // namespace

Result<Supply> record_supply(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const SupplyArrival& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  if (request.vials == 0 || request.vials > Vials::max || request.vials < -Vials::max)
    return invalid("/vials", "inventory.nothing_reported");
  TRY(require_product(tx, actor, now, request.product));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (request.received_on > program.today) return invalid("/received_on", "inventory.received_in_future");
  if (request.received_on < program.pack->program.starts_on - supply_before_start)
    return invalid("/received_on", "inventory.received_too_early");

  const Row row{request.id,     actor.program, request.product, request.vials, request.received_on,
                request.source, now,           actor.staff};
  const auto added = tx.execute(
      "insert into inventory_supply_entry (id, program_id, product, vials, received_on, source, recorded_at, "
      "recorded_by) values (:id, :program_id, :product, :vials, :received_on, :source, :recorded_at, :recorded_by) "
      "on conflict do nothing",
      row);
  if (added == 0) return supply_of(tx, actor, request.product);  // sent twice
  tx.execute(
      "insert into inventory_supply (program_id, product, received, allotted) values (:program_id, :product, 0, 0) "
      "on conflict do nothing",
      row);
  const auto changed = tx.execute(
      "update inventory_supply set received = received + :vials "
      "where program_id = :program_id and product = :product and received + :vials >= allotted",
      row);
  if (changed == 0) return fail(FailureKind::conflict, "inventory.supply_is_allotted");
  announce_supply(tx, actor, now, seed);
  return supply_of(tx, actor, request.product);
}

Result<void> require_product(storage::Transaction& tx, const access::Actor& actor, Instant now,
                             const Text<40>& product) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (!packs::find_product(*program.pack, product.value)) return invalid("/product", "inventory.product_missing");
  return {};
}

Supply supply_of(storage::Transaction& tx, const access::Actor& actor, const Text<40>& product) {
  const auto supply = tx.find<Supply>(
      "select product, received, allotted from inventory_supply "
      "where program_id = :program_id and product = :product",
      RecordSupplyKey{actor.program, product});
  return supply.value_or(Supply{.product = product});
}

void announce_supply(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed) {
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "inventory.supply_changed",
                         .program = actor.program,
                         .subject_id = actor.program.text,
                         .occurred_at = now});
}

}  // namespace quell::inventory
