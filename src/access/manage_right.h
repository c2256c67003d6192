#pragma once

#include "access/staff_record.h"

namespace quell::access {

// What someone is to be given.
struct Grant {
  OrganizationId organization;
  std::vector<Role> roles;
  bool every_site = false;
  std::vector<SiteId> sites;
};

// Who may give what to whom. Whoever holds manage_staff (the lead): any role that the kind of organization knows, in
// the own program. Whoever holds manage_site (a site manager): roles of a site, in the own organization, at the own
// sites.
//
// Fails: invalid_input access.organization_unknown, access.role_missing, access.role_not_for_organization,
//                      access.site_missing              roles of a site, but no site
//        not_permitted access.permission_missing, access.other_organization, access.other_site,
//                      access.role_above_own            a site manager may not give this role
Result<void> require_may_grant(storage::Transaction& tx, const Actor& actor, const Grant& grant);

// The staff member, where the actor may change them.
//
// Fails: not_found     access.staff_unknown   no such staff member in the program
//        not_permitted as above
Result<StaffRecord> require_manageable(storage::Transaction& tx, const Actor& actor, const StaffId& staff);

}  // namespace quell::access
