#pragma once

#include "access/staff_record.h"

namespace quell::access {

// Writes a new staff member. False where the id is there already; the caller says whether that is the same request
// sent twice.
// Fails: conflict access.sign_in_name_taken
Result<bool> keep_new_staff(storage::Transaction& tx, const StaffRecord& record);

}  // namespace quell::access
