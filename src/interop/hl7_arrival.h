#pragma once

#include <string>
#include <string_view>

#include "interop/judge_lab_message.h"

namespace quell::interop {

// One message as it came, read and judged before any transaction: that takes time, and needs no database.
struct Hl7Arrival {
  std::string bytes;
  std::string refused;  // a reason where it could not be read at all, or empty
  LabVerdict verdict;
  // By these three a message is known again (MSH-3, MSH-4, MSH-10), as they came; all empty where it could not be read.
  std::string sending_application, sending_facility, control_id;
  std::string sender;  // the facility's name, else the application's, to be shown
};

// The segment alone that they begin with, where it can be read: a message too large has a header all the same.
std::optional<Hl7Message> first_segment_of(std::string_view bytes);

Hl7Arrival read_hl7_arrival(std::string_view bytes, const LabCheck& check = {});

}  // namespace quell::interop
