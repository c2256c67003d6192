#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interop/lab_report.h"
#include "interop/local_code.h"
#include "programs/program.h"
#include "surveillance/record_lab_result.h"

namespace quell::interop {

// What intake does with an observation of a message.
enum class LineUse {
  record,       // the tables know its test, and what it says
  wait,         // a person says what its test or its result means
  passed_over,  // of another illness, not done, or nothing yet
};

// One observation as surveillance takes it, but for its id and its person.
struct LabLine {
  LineUse use = LineUse::passed_over;
  bool test_known = false;
  std::size_t patient = 0;  // which of the report's
  int obx = 0;              // the message's how many-th OBX
  surveillance::NewLabResult result;
  LocalCodeKind unknown_kind = LocalCodeKind::test;
  std::string unknown;  // where it waits: the code or words that no table knows
};

struct LabLinesAsked {
  const LabReport& report;
  const programs::InForce& program;
  const packs::CaseDefinition& definition;
  Instant received_at;
  std::int64_t version = 1;  // of the message's text: what was mended holds over what was not
};

// All observations of the orders of a report, in their order. A test that no table knows waits where it was detected or
// is unclear, or where nothing else in the message is known; else it is one of another illness.
//
// When a result was reported is OBR-22, else MSH-7, else when it was received: a correction has its own OBR-22, while
// OBX-14 is when the specimen was taken and stays. Lines of one test of one specimen of one laboratory share a key: the
// facility (MSH-4), the filler's number (else the placer's, else the specimen's), test and OBX-4.
std::vector<LabLine> lab_lines(storage::Transaction& tx, const LabLinesAsked& asked);

}  // namespace quell::interop
