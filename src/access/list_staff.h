#pragma once

#include <vector>

#include "access/staff_member.h"
#include "storage/transaction.h"

namespace quell::access {

struct ListStaff {
  std::optional<OrganizationId> organization;
  std::optional<SiteId> site;
  std::optional<Text<160>> after;  // `next` of the page before
};
BOOST_DESCRIBE_STRUCT(ListStaff, (), (organization, site, after))

struct StaffPage {
  std::vector<StaffMember> staff;   // by name, at most 100
  std::optional<std::string> next;  // nothing on the last page
};
BOOST_DESCRIBE_STRUCT(StaffPage, (), (staff, next))

// Staff of the program who have not left. A site manager sees those of the own organization.
// Fails: not_permitted access.permission_missing   needs manage_staff or manage_site
Result<StaffPage> list_staff(storage::Transaction& tx, const Actor& actor, Instant now, const ListStaff& request);

}  // namespace quell::access
