#pragma once

#include "programs/site_change.h"
#include "programs/site_requirement.h"

namespace quell::programs {

struct ManagedSite {
  Site site;
  bool is_open = false;
  std::vector<SiteHours> hours;
  std::vector<SiteRequirement> requirements;
  std::vector<SiteChange> changes;  // the newest first
};
BOOST_DESCRIBE_STRUCT(ManagedSite, (), (site, is_open, hours, requirements, changes))

struct ManagedSites {
  std::vector<ManagedSite> sites;  // by name
};
BOOST_DESCRIBE_STRUCT(ManagedSites, (), (sites))

struct SitesQuestion {};
BOOST_DESCRIBE_STRUCT(SitesQuestion, (), ())

// Every site with its checklist and history.
// Fails: not_permitted access.permission_missing   manage_sites
Result<ManagedSites> list_managed_sites(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                        const SitesQuestion& question);

}  // namespace quell::programs
