#pragma once

#include "access/staff_member.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

struct StaffChange {
  StaffId staff;
  int version = 1;  // as the person who changes it saw it
  Text<80> display_name;
  std::vector<Role> roles;
  bool every_site = false;
  std::vector<SiteId> sites;
};
BOOST_DESCRIBE_STRUCT(StaffChange, (), (staff, version, display_name, roles, every_site, sites))

// Changes the name, roles and sites of a staff member; it counts from the next request on.
//
// Fails: those of require_manageable and require_may_grant (manage_right.h)
//        not_permitted access.own_account           nobody changes the own rights
//        invalid_input access.display_name_missing
//        conflict      access.changed_meanwhile     someone else changed the account
Result<StaffMember> change_staff(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                 const StaffChange& change);

struct EndStaff {
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(EndStaff, (), (staff))

// Someone leaves: sign-ins and shifts end at once, and the account never opens again. What they did stays in the
// records and in audit.
//
// Fails: those of require_manageable
//        not_permitted access.own_account
Result<void> end_staff(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed, const EndStaff& request);

}  // namespace quell::access
