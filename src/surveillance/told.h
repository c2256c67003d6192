#pragma once

#include <optional>

#include "access/actor.h"
#include "core/seed.h"
#include "surveillance/lab_result.h"

namespace quell::surveillance {

// When a human told the person of this result; nothing where nobody has yet.
std::optional<Instant> told_at(storage::Transaction& tx, const ProgramId& program, const std::string& result_key);

struct ResultTold {
  LabResultId result;
};
BOOST_DESCRIBE_STRUCT(ResultTold, (), (result))

// Notes that the person was told on the phone or in person. From then on the result may be shown by the code of the
// booking, and the task to call is closed. Again, it changes nothing.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.result_unknown
Result<void> note_told(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                       const ResultTold& request);

// May the result be shown to who bears the booking's code? What is not positive at once; a positive one after the call,
// or so many hours after it was recorded (the pack's). Preliminary ones and those that no table reads: not.
bool may_be_shown(storage::Transaction& tx, const LabResult& result, int positive_delay_hours, Instant now);

}  // namespace quell::surveillance
