#pragma once

#include <vector>

#include "access/staff_member.h"
#include "storage/transaction.h"

namespace quell::access {

struct ListStaff {
  std::optional<OrganizationId> organization;
  std::optional<SiteId> site;
  std::optional<StaffId> after;  // `next` of the page before: names stand in no address
};
BOOST_DESCRIBE_STRUCT(ListStaff, (), (organization, site, after))

struct StaffPage {
  std::vector<StaffMember> staff;  // by name, at most 100
  std::optional<StaffId> next;     // the last of them; nothing on the last page
};
BOOST_DESCRIBE_STRUCT(StaffPage, (), (staff, next))

// Staff of the program who have not left. A site manager sees those of the own organization.
// Fails: not_permitted access.permission_missing   needs manage_staff or manage_site
//        invalid_input core.cursor_unknown         (at /after) no page ended with it
Result<StaffPage> list_staff(storage::Transaction& tx, const Actor& actor, Instant now, const ListStaff& request);

}  // namespace quell::access
