#pragma once

#include <string>
#include <vector>

#include "interop/acknowledge.h"

namespace quell::interop {

struct AckContent {
  std::string code;  // MSA-1
  std::vector<IntakeFault> faults;
};

// One ACK message: MSH, MSA, ERR. Whatever it repeats of the message it repeats as its bytes came.
std::string write_ack(const Hl7Message& message, const AckContent& content, const AckMaker& maker);

}  // namespace quell::interop
