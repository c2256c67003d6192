#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "interop/hl7_message.h"
#include "interop/read_lab_report.h"

namespace quell::interop {

// What intake makes of a message before it stores anything.
struct LabVerdict {
  std::optional<LabReport> report;  // absent where the message is of no kind that could be read
  std::vector<IntakeFault> faults;  // the gravest first

  // The gravest effect; note where nothing is wrong.
  IntakeEffect effect() const;
};

// What else intake asks of a report: whether its tests and results are known to the program, say. It is called for a
// report that can be used so far, and may find faults with reasons, codes and effects of its own.
using LabCheck = std::function<std::vector<IntakeFault>(const LabReport&)>;

// Looks at type, event, version and processing of the message (2.5.1, chapter 2.9.2.2), then at what it says. What each
// fault means stands in intake_fault.cpp.
LabVerdict judge_lab_message(const Hl7Message& message, const LabCheck& check = {});

// The verdict on bytes of which Hl7Message::parse says that they are too large; `reason` is what it failed with.
LabVerdict rejected_for(std::string_view reason);

// "2.3", "2.3.1", "2.4", "2.5", "2.5.1"
bool is_supported_version(std::string_view version);

}  // namespace quell::interop
