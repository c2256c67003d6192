#pragma once

#include "interop/lab_report.h"
#include "interop/oru_r01.h"

namespace quell::interop {

// One OBX with its comments. The value is read by the type that OBX-2 names; documents (ED, RP) stay in the message.
// Who performed the test stands in OBX-23 and 24, in 2.3 and 2.4 in OBX-15.
LabObservation read_lab_observation(const OruObservation& observation, IntakeNotes& notes);

}  // namespace quell::interop
