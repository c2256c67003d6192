#pragma once

#include <vector>

#include "access/actor.h"
#include "core/instant.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::access {

struct Coworker {
  StaffId id;
  Text<80> display_name;
};
BOOST_DESCRIBE_STRUCT(Coworker, (), (id, display_name))

// Staff of the program who have not left and may do this, by name: those to whom such work can be given. Upper rooms
// say to whom the list may be shown.
std::vector<Coworker> coworkers_who_may(storage::Transaction& tx, const ProgramId& program, Permission permission,
                                        Instant now);

// Is this a staff member of the program who has not left and may do this?
bool may_do(storage::Transaction& tx, const ProgramId& program, const StaffId& staff, Permission permission,
            Instant now);

}  // namespace quell::access
