#pragma once

#include "core/seed.h"
#include "surveillance/case.h"

namespace quell::surveillance {

struct AssignCase {
  CaseId case_id;
  std::optional<StaffId> investigator;  // absent: nobody's again
};
BOOST_DESCRIBE_STRUCT(AssignCase, (), (case_id, investigator))

struct CaseWork {
  CaseId case_id;
  CaseState state = CaseState::open;
  std::optional<StaffId> investigator;
};
BOOST_DESCRIBE_STRUCT(CaseWork, (), (case_id, state, investigator))

// Who investigates a case: oneself, a colleague, nobody. The interview's task follows.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.case_unknown
//        invalid_input surveillance.investigator_unknown   no staff member of the program who investigates
Result<CaseWork> assign_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const AssignCase& request);

struct SetCaseState {
  CaseId case_id;
  CaseState state = CaseState::closed;
};
BOOST_DESCRIBE_STRUCT(SetCaseState, (), (case_id, state))

// Closes a case, or opens it again: nothing of it changes but that it is work no more. Its tasks are closed with it.
// Fails: as above.
Result<CaseWork> set_case_state(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const SetCaseState& request);

}  // namespace quell::surveillance
