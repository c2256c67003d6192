#pragma once

#include "interop/lab_report.h"
#include "interop/oru_r01.h"

namespace quell::interop {

// Who the results are of: PID with all of its identifiers (PID-2, 3, 4, 18, 19, 20), names and aliases, addresses,
// phones and e-mail addresses; and who could be asked (NK1).
LabPatient read_lab_patient(const PlacedSegment& pid, IntakeNotes& notes);
LabRelative read_lab_relative(const PlacedSegment& nk1, IntakeNotes& notes);

// Comments (NTE-3), each as its lines.
std::vector<Private<std::string>> read_lab_notes(const std::vector<PlacedSegment>& ntes, IntakeNotes& notes);

}  // namespace quell::interop
