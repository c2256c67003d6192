#include "inventory/allot_vials.h"

#include "inventory/record_supply.h"
#include "programs/site.h"

namespace quell::inventory {
namespace {

struct AllotVialsKey {
  AllotmentId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(AllotVialsKey, (), (id, program_id))

struct AllotmentChange {
  AllotmentId id;
  ProgramId program_id;
  Text<40> product;
  int vials;
  int released = 0;
};
BOOST_DESCRIBE_STRUCT(AllotmentChange, (), (id, program_id, product, vials, released))

struct Listing {
  ProgramId program_id;
  std::optional<SiteId> site;
};
BOOST_DESCRIBE_STRUCT(Listing, (), (program_id, site))

}  // namespace

Result<Allotment> allot_vials(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const AllotmentOrder& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  if (request.vials.number <= 0) return invalid("/vials", "inventory.nothing_reported");
  TRY(programs::find_site(tx, actor.program, request.site));
  const Allotment allotment{
      .id = request.id,
      .program_id = actor.program,
      .product = request.product,
      .site = request.site,
      .vials = request.vials.number,
      .shipped = 0,
      .note = request.note.value_or(Text<200>{}),
      .allotted_at = now,
      .allotted_by = actor.staff,
  };
  const auto added = tx.execute(
      "insert into inventory_allotment (id, program_id, product, site, vials, shipped, note, allotted_at, allotted_by) "
      "values (:id, :program_id, :product, :site, :vials, :shipped, :note, :allotted_at, :allotted_by) "
      "on conflict do nothing",
      allotment);
  if (added == 0) {
    const auto earlier = find_allotment(tx, actor, request.id);
    if (!earlier || earlier->site != request.site) return fail(FailureKind::conflict, "inventory.id_used");
    return *earlier;
  }
  const auto taken = tx.execute(
      "update inventory_supply set allotted = allotted + :vials "
      "where program_id = :program_id and product = :product and allotted + :vials <= received",
      allotment);
  if (taken == 0) return fail(FailureKind::conflict, "inventory.too_little_supply");
  announce_supply(tx, actor, now, seed);
  return allotment;
}

Result<Allotment> cut_allotment(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const AllotmentCut& request) {
  TRY(access::require(actor, access::Permission::allot_supply));
  const Allotment known = TRY(find_allotment(tx, actor, request.allotment));
  if (request.vials.number > known.vials) return fail(FailureKind::conflict, "inventory.allot_anew");
  const AllotmentChange change{known.id, actor.program, known.product, request.vials.number,
                               known.vials - request.vials.number};
  if (change.released == 0) return known;

  // Both guards hold what was read: another cut or shipment in between leaves no row to change.
  const auto cut = tx.execute(
      "update inventory_allotment set vials = :vials "
      "where id = :id and vials = cast(:vials as bigint) + cast(:released as bigint) and shipped <= :vials",
      change);
  if (cut == 0) return fail(FailureKind::conflict, "inventory.shipped_already");
  tx.execute(
      "update inventory_supply set allotted = allotted - :released "
      "where program_id = :program_id and product = :product",
      change);
  announce_supply(tx, actor, now, seed);
  return find_allotment(tx, actor, request.allotment);
}

Result<std::vector<Allotment>> list_allotments(storage::Transaction& tx, const access::Actor& actor, Instant,
                                               const AllotmentFilter& filter) {
  TRY(access::require(actor, access::Permission::allot_supply));
  return tx.all<Allotment>(
      "select * from inventory_allotment where program_id = :program_id and shipped < vials "
      "and (cast(:site as text) is null or site = :site) order by allotted_at, id",
      Listing{actor.program, filter.site});
}

Result<Allotment> find_allotment(storage::Transaction& tx, const access::Actor& actor, const AllotmentId& id) {
  const auto allotment =
      tx.find<Allotment>("select * from inventory_allotment where id = :id and program_id = :program_id",
                         AllotVialsKey{id, actor.program});
  if (!allotment) return fail(FailureKind::not_found, "inventory.no_such_allotment");
  return *allotment;
}

}  // namespace quell::inventory
