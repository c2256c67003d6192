#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "programs/criteria_by_date.h"
#include "programs/criteria_draft.h"

namespace quell::programs {

struct NewCriteria {
  RequestId id;                         // made by the caller
  std::optional<Instant> effective_at;  // at once where absent
  Text<200> reason;                     // for the history of changes
  CriteriaDraft draft;
};
BOOST_DESCRIBE_STRUCT(NewCriteria, (), (id, effective_at, reason, draft))

struct CriteriaWritten {
  std::string version;  // "2022-08-10-0900", by the program's clock
  Instant effective_at;
};
BOOST_DESCRIBE_STRUCT(CriteriaWritten, (), (version, effective_at))

// Puts a version of the criteria in force from an instant on, on all pages and checks, without a restart. What was
// booked or checked under an earlier one is honoured. Sent twice it is kept once.
//
// Fails: not_permitted access.permission_missing     manage_program
//        invalid_input programs.reason_missing       at "/reason"
//        invalid_input programs.effective_in_past    at "/effective_at"
//        conflict      programs.criteria_same_moment another version that stands begins then
//        and as version_of
Result<CriteriaWritten> write_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const NewCriteria& request);

}  // namespace quell::programs
