#pragma once

#include "access/actor.h"
#include "programs/criteria_by_date.h"
#include "programs/criteria_draft.h"

namespace quell::programs {

enum class CriteriaState { past, in_force, to_come, withdrawn };
BOOST_DESCRIBE_ENUM(CriteriaState, past, in_force, to_come, withdrawn)

struct CriteriaTurn {
  CriteriaDecisionKind decision{};
  Text<200> reason;
  Instant decided_at;
  std::string decided_by;  // a name
};
BOOST_DESCRIBE_STRUCT(CriteriaTurn, (), (decision, reason, decided_at, decided_by))

struct CriteriaEntry {
  std::string version;
  CriteriaState state{};
  Instant effective_at;
  CriteriaDraft draft;
  std::optional<Text<200>> reason;        // of the lead's; the pack's own have none
  std::optional<Instant> written_at;      // likewise
  std::optional<std::string> written_by;  // likewise, a name
  std::vector<CriteriaTurn> turns;        // withdrawn and restored, oldest first
};
BOOST_DESCRIBE_STRUCT(CriteriaEntry, (), (version, state, effective_at, draft, reason, written_at, written_by, turns))

struct CriteriaQuestionnaire {};
BOOST_DESCRIBE_STRUCT(CriteriaQuestionnaire, (), ())

struct CriteriaList {
  Instant now;
  std::vector<CriteriaEntry> versions;  // what begins last comes first
};
BOOST_DESCRIBE_STRUCT(CriteriaList, (), (now, versions))

// All versions of the criteria with their words, and who wrote them when.
// Fails: not_permitted access.permission_missing   manage_program
Result<CriteriaList> list_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const CriteriaQuestionnaire& question);

}  // namespace quell::programs
