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

// Looking at a site's stock: who works there with the list, the doses or the stock, or allots to all sites.
// Fails: not_permitted access.permission_missing, access.other_site
inline Result<void> require_stock_view(const access::Actor& actor, const SiteId& site) {
  for (const auto permission :
       {access::Permission::view_site_day, access::Permission::give_doses, access::Permission::manage_stock})
    if (actor.permissions.contains(permission)) return access::require_at(actor, permission, site);
  return access::require(actor, access::Permission::allot_supply);
}

}  // namespace quell::inventory
