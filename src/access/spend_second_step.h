#pragma once

#include "access/staff_record.h"

namespace quell::access {

// Checks what was typed as second step, a code of the app or a recovery code, and uses it up: neither serves twice,
// also where two requests come at once.
//
// Fails: not_permitted access.sign_in_wrong         neither, or used before
//        not_permitted access.second_step_missing   none was set, or its key is missing from the key ring
Result<void> spend_second_step(storage::Transaction& tx, const StaffRecord& staff, const Private<Text<24>>& code,
                               Instant now);

}  // namespace quell::access
