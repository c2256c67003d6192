#include "inventory/find_vial.h"

namespace quell::inventory {
namespace {

struct FindVialKey {
  VialId id;
  ProgramId program_id;
  SiteId site;
  LotId lot;
};
BOOST_DESCRIBE_STRUCT(FindVialKey, (), (id, program_id, site, lot))

}  // namespace

Result<Vial> find_vial(storage::Transaction& tx, const access::Actor& actor, const VialId& id) {
  const auto vial = tx.find<Vial>("select * from inventory_vial where id = :id and program_id = :program_id",
                                  FindVialKey{.id = id, .program_id = actor.program, .site = {}, .lot = {}});
  if (!vial) return fail(FailureKind::not_found, "inventory.no_such_vial");
  return *vial;
}

Result<Vial> find_vial_at(storage::Transaction& tx, const access::Actor& actor, const VialId& id, const SiteId& site) {
  const Vial vial = TRY(find_vial(tx, actor, id));
  if (vial.site != site) return fail(FailureKind::not_found, "inventory.no_such_vial");
  return vial;
}

std::vector<Vial> open_vials(storage::Transaction& tx, const access::Actor& actor, const SiteId& site,
                             const LotId& lot) {
  return tx.all<Vial>(
      "select * from inventory_vial where program_id = :program_id and site = :site and lot = :lot and state = 'open' "
      "order by case when doses_drawn > doses_spent then 0 else 1 end, beyond_use_at, id",
      FindVialKey{.id = {}, .program_id = actor.program, .site = site, .lot = lot});
}

}  // namespace quell::inventory
