#pragma once

#include "interop/lab_report.h"
#include "interop/oru_r01.h"

namespace quell::interop {

// One order: ORC with OBR, its results, its specimens. Where there is no SPM, what OBR-7, 14 and 15 say of the specimen
// stands for it. An order without an ORC has the facility of the patient's order before it: some send ORC once.
LabOrder read_lab_order(const OruOrder& order, const PlacedSegment& orc_before, IntakeNotes& notes);

}  // namespace quell::interop
