#include "inventory/find_lot.h"

#include "inventory/gs1.h"
#include "packs/product_rules.h"
#include "programs/program.h"

namespace quell::inventory {
namespace {

struct FindLotKey {
  LotId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(FindLotKey, (), (id, program_id))

struct Number {
  ProgramId program_id;
  std::string lot_number;
  std::optional<Date> expires_on;
};
BOOST_DESCRIBE_STRUCT(Number, (), (program_id, lot_number, expires_on))

std::string ndc_of(const packs::Product& product, const LotFacts& facts) {
  if (facts.ndc) return facts.ndc->value;
  return product.ndc.empty() ? std::string{} : product.ndc.front();
}

}  // namespace

Result<Lot> find_lot(storage::Transaction& tx, const access::Actor& actor, const LotId& id) {
  const auto lot = tx.find<Lot>("select * from inventory_lot where id = :id and program_id = :program_id",
                                FindLotKey{id, actor.program});
  if (!lot) return fail(FailureKind::not_found, "inventory.no_such_lot");
  return *lot;
}

Result<Lot> find_lot_by_number(storage::Transaction& tx, const access::Actor& actor, std::string_view scanned) {
  Number number{.program_id = actor.program, .lot_number = std::string{scanned}, .expires_on = {}};
  if (looks_like_gs1(scanned)) {
    const auto barcode = parse_gs1(scanned);
    if (!barcode || !barcode->lot_number) return invalid("/scanned", "inventory.barcode_unreadable");
    number.lot_number = *barcode->lot_number;
    number.expires_on = barcode->expires_on;
  }
  const auto lots = tx.all<Lot>(
      "select * from inventory_lot where program_id = :program_id and upper(lot_number) = upper(:lot_number) "
      "order by case when expires_on = :expires_on then 0 else 1 end, expires_on limit 1",
      number);
  if (lots.empty()) return fail(FailureKind::not_found, "inventory.no_such_lot");
  return lots.front();
}

Result<Lot> find_or_add_lot(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            const LotFacts& facts) {
  if (facts.lot_number.empty()) return invalid("/lot/lot_number", "inventory.lot_number_missing");
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::Product* product = packs::find_product(*program.pack, facts.product.value);
  if (!product) return invalid("/lot/product", "inventory.product_missing");
  const Lot lot{
      .id = seed.next_id<LotId>(),
      .program_id = actor.program,
      .product = facts.product,
      .lot_number = facts.lot_number,
      .expires_on = facts.expires_on,
      .cvx = product->cvx,
      .mvx = product->mvx,
      .ndc = ndc_of(*product, facts),
      .added_at = now,
      .added_by = actor.staff,
  };
  tx.execute(
      "insert into inventory_lot (id, program_id, product, lot_number, expires_on, cvx, mvx, ndc, added_at, added_by) "
      "values (:id, :program_id, :product, :lot_number, :expires_on, :cvx, :mvx, :ndc, :added_at, :added_by) "
      "on conflict do nothing",
      lot);
  const auto known = tx.find<Lot>(
      "select * from inventory_lot where program_id = :program_id and product = :product and lot_number = :lot_number",
      lot);
  if (known->expires_on != facts.expires_on) return fail(FailureKind::conflict, "inventory.lot_differs");
  return *known;
}

}  // namespace quell::inventory
