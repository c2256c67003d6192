#pragma once

#include "core/seed.h"
#include "surveillance/case.h"

namespace quell::surveillance {

// Work that a case makes. The task's kind is "surveillance.<name>", its subject the case.
enum class CaseTask {
  interview,       // a new case waits for its interview
  look_at_result,  // a result that no table knows, or one that is inconclusive
  decision_ended,  // new evidence ended a person's decision on the classification
  tell_result,     // the person waits to be told a positive result
};
BOOST_DESCRIBE_ENUM(CaseTask, interview, look_at_result, decision_ended, tell_result)

struct NewCaseTask {
  CaseTask task;
  const Case& of;
};

// One at a time about each case; due within a day, what somebody waits for within four hours.
void open_case_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                    const NewCaseTask& request);

// A closed case is work no more.
void cancel_case_tasks(storage::Transaction& tx, const access::Actor& actor, Instant now, const Case& of);

}  // namespace quell::surveillance
