#pragma once

#include "access/actor.h"

namespace quell::inventory {

// Opening, drawing and wasting: those who keep the stock of a site, and those who give doses there.
// Fails: not_permitted access.permission_missing, access.other_site
inline Result<void> require_stock_work(const access::Actor& actor, const SiteId& site) {
  if (actor.permissions.contains(access::Permission::give_doses))
    return access::require_at(actor, access::Permission::give_doses, site);
  return access::require_at(actor, access::Permission::manage_stock, site);
}

// Looking at a site's stock: those who work there, and those who allot to all sites.
// Fails: not_permitted access.permission_missing, access.other_site
inline Result<void> require_stock_view(const access::Actor& actor, const SiteId& site) {
  return access::require_at(actor, access::Permission::view_stock, site);
}

}  // namespace quell::inventory
