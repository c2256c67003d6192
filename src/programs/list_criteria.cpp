#include "programs/list_criteria.h"

#include <algorithm>

#include "access/staff_name.h"
#include "programs/program.h"

namespace quell::programs {
namespace {

CriteriaState state_of(const DatedCriteria& version, const DatedCriteria* in_force, Instant now) {
  if (version.is_withdrawn()) return CriteriaState::withdrawn;
  if (&version == in_force) return CriteriaState::in_force;
  return version.effective_at > now ? CriteriaState::to_come : CriteriaState::past;
}

}  // namespace

Result<CriteriaList> list_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const CriteriaQuestionnaire&) {
  TRY(access::require(actor, access::Permission::manage_program));
  const InForce program = TRY(program_in_force(tx, actor.program, now));
  const packs::PackPointer pack = TRY(pack_of_revision(tx, program.pack_revision));
  const auto versions = criteria_by_date(tx, actor.program, *pack, program.zone);
  const DatedCriteria* in_force = criteria_at(versions, now);
  CriteriaList list{now, {}};
  for (const DatedCriteria& one : versions) {
    CriteriaEntry& entry = list.versions.emplace_back();
    entry.version = one.version.id;
    entry.state = state_of(one, in_force, now);
    entry.effective_at = one.effective_at;
    entry.draft = one.draft;
    if (one.written) {
      entry.reason = one.written->reason;
      entry.written_at = one.written->written_at;
      entry.written_by = access::staff_name(tx, one.written->written_by);
    }
    for (const CriteriaDecision& turn : one.decisions)
      entry.turns.push_back({turn.decision, turn.reason, turn.decided_at, access::staff_name(tx, turn.decided_by)});
  }
  std::ranges::reverse(list.versions);
  return list;
}

}  // namespace quell::programs
