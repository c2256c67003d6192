#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "programs/program.h"
#include "storage/transaction.h"

namespace quell::surveillance {

// What a person may see of the test at an appointment. waiting: nothing may be shown yet, or not all of it.
enum class OwnResult { none_taken, waiting, negative, positive, undecided };
BOOST_DESCRIBE_ENUM(OwnResult, none_taken, waiting, negative, positive, undecided)

// For who bears the code of the appointment. A positive result is seen after the call or after the pack's delay
// (may_be_shown), and while one of a specimen's results may not be seen, none of them says anything: who reads
// "negative" must be able to rely on it.
OwnResult own_result(storage::Transaction& tx, const programs::InForce& program, const AppointmentId& appointment,
                     Instant now);

}  // namespace quell::surveillance
