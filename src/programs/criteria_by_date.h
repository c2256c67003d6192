#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/text.h"
#include "core/time_zone.h"
#include "packs/pack.h"
#include "programs/criteria_draft.h"
#include "storage/transaction.h"

namespace quell::programs {

enum class CriteriaDecisionKind { withdrawn, restored };
BOOST_DESCRIBE_ENUM(CriteriaDecisionKind, withdrawn, restored)

// A version to come that will not hold after all, or that will again.
struct CriteriaDecision {
  RequestId id;
  ProgramId program_id;
  Text<64> version;
  CriteriaDecisionKind decision{};
  Text<200> reason;
  Instant decided_at;
  StaffId decided_by;
};
BOOST_DESCRIBE_STRUCT(CriteriaDecision, (), (id, program_id, version, decision, reason, decided_at, decided_by))

// What the lead wrote.
struct WrittenCriteria {
  RequestId id;
  ProgramId program_id;
  Text<64> version;
  Instant effective_at;
  std::string draft;  // a CriteriaDraft as JSON
  Text<200> reason;
  Instant written_at;
  StaffId written_by;
};
BOOST_DESCRIBE_STRUCT(WrittenCriteria, (),
                      (id, program_id, version, effective_at, draft, reason, written_at, written_by))

// A version of the criteria and the instant from which it holds, until the next one begins.
struct DatedCriteria {
  Instant effective_at;
  packs::CriteriaVersion version;
  CriteriaDraft draft;                     // with its words
  std::optional<WrittenCriteria> written;  // nothing: the pack's own
  std::vector<CriteriaDecision> decisions;

  bool is_withdrawn() const {
    return !decisions.empty() && decisions.back().decision == CriteriaDecisionKind::withdrawn;
  }
};

// The pack's versions and the lead's, withdrawn ones too, in the order in which they begin.
std::vector<DatedCriteria> criteria_by_date(storage::Transaction& tx, const ProgramId& program, const packs::Pack& pack,
                                            const TimeZone& zone);

// Those that stand and have begun; the last is in force. Null where none has.
const DatedCriteria* criteria_at(const std::vector<DatedCriteria>& versions, Instant at);

// The pack with the versions that stand, as they are at an instant: what the lead dated later is not in it yet.
packs::PackPointer with_criteria(storage::Transaction& tx, const ProgramId& program, const packs::PackPointer& pack,
                                 const TimeZone& zone, Instant now);

}  // namespace quell::programs
