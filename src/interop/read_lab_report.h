#pragma once

#include "interop/intake_fault.h"
#include "interop/lab_report.h"

namespace quell::interop {

class Hl7Message;

// What a message of laboratory results says, and what is wrong with it (intake_fault.h says what each fault means).
struct LabReading {
  LabReport report;
  std::vector<IntakeFault> faults;
};

// Reads an ORU^R01 of 2.3 to 2.5.1. It reads what there is: a message of another type or version as well as it can be
// read; whether intake takes it is for judge_lab_message to say.
LabReading read_lab_report(const Hl7Message& message);

}  // namespace quell::interop
