#pragma once

#include <string>

#include "core/ids.h"
#include "storage/transaction.h"

namespace quell::access {

// How a staff member is called, also one who has left; empty for Quell itself and for the public.
std::string staff_name(storage::Transaction& tx, const StaffId& staff);

}  // namespace quell::access
