#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "programs/criteria_by_date.h"

namespace quell::programs {

struct CriteriaChoice {
  Text<64> criteria;  // a version's name
  Text<200> reason;   // for the history of changes; restoring needs none
};
BOOST_DESCRIBE_STRUCT(CriteriaChoice, (), (criteria, reason))

// Takes back a version that has not begun; the one before it goes on. Twice is once.
//
// Fails: not_permitted access.permission_missing   manage_program
//        not_found     programs.criteria_unknown
//        conflict      programs.criteria_begun     it holds or held: write a new one
//        invalid_input programs.reason_missing     at "/reason"
Result<CriteriaDecision> withdraw_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const CriteriaChoice& choice);

// Undoes that, as long as the version's moment has not gone by.
//
// Fails: not_permitted access.permission_missing
//        not_found     programs.criteria_unknown      no such version, or it was not withdrawn
//        conflict      programs.criteria_begun        its moment has gone by
//        conflict      programs.criteria_same_moment  another now begins then
Result<CriteriaDecision> restore_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                          const CriteriaChoice& choice);

}  // namespace quell::programs
