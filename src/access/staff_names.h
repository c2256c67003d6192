#pragma once

#include <vector>

#include "access/actor.h"
#include "access/staff_member.h"
#include "core/instant.h"
#include "storage/transaction.h"

namespace quell::access {

struct StaffNames {
  std::vector<StaffId> staff;  // at most 300; none: whoever reads the audit log gets all of the program
};
BOOST_DESCRIBE_STRUCT(StaffNames, (), (staff))

struct StaffName {
  StaffId id;
  Text<80> display_name;
  Text<120> organization;
};
BOOST_DESCRIBE_STRUCT(StaffName, (), (id, display_name, organization))

struct StaffNameList {
  std::vector<StaffName> names;  // also of those who have left
};
BOOST_DESCRIBE_STRUCT(StaffNameList, (), (names))

// Records name staff by id; coworkers know each other by name. For any staff member; ids that are not the program's
// are left out.
//
// Fails: not_permitted access.permission_missing   the public
//        invalid_input access.too_many_names       more than 300 at once
Result<StaffNameList> staff_names(storage::Transaction& tx, const Actor& actor, Instant now, const StaffNames& request);

}  // namespace quell::access
