#pragma once

#include "interop/lab_lines.h"
#include "interop/stored_message.h"

namespace quell::interop {

struct ReportToUse {
  const LabReport& report;
  Hl7MessageId message;
  std::int64_t version = 1;
  Instant received_at;
  PersonsOfMessage persons = {};  // found when the message was used before
};

// What could not be used, and where it stands.
struct ReportWaits {
  std::string reason;  // interop.test_unknown, interop.result_unknown, interop.result_of_another_person
  Hl7Place place;
};

struct ReportUsed {
  int recorded = 0;
  PersonsOfMessage persons;
  std::optional<ReportWaits> waits;  // the first of it
};

// Records the results of a report with surveillance::record_lab_result, each for its person: who has the specimen's
// label of ours or an earlier line of the same result, else whom the matcher knows for certain, else a new person. One
// who may be somebody known is a new person and a pair to look at (people::note_possible_match): nobody is merged
// unseen. What no table reads waits; the rest is recorded all the same.
//
// Fails: as record_lab_result, people::register_person and people::match_known
Result<ReportUsed> use_lab_report(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const ReportToUse& request);

}  // namespace quell::interop
