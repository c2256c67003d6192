#include "programs/list_managed_sites.h"

#include "programs/program.h"

namespace quell::programs {

Result<ManagedSites> list_managed_sites(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                        const SitesQuestion&) {
  TRY(access::require(actor, access::Permission::manage_sites));
  const Date today = TRY(program_in_force(tx, actor.program, now)).today;
  ManagedSites list;
  for (Site& site : sites_of(tx, actor.program)) {
    ManagedSite& one = list.sites.emplace_back();
    one.is_open = site.is_open(today);
    one.hours = hours_of(tx, site.id);
    one.requirements = requirements_of(tx, site.id);
    one.changes = changes_of(tx, site.id);
    one.site = std::move(site);
  }
  return list;
}

}  // namespace quell::programs
