#include "programs/withdraw_criteria.h"

#include <algorithm>

#include "programs/program.h"

namespace quell::programs {
namespace {

using Versions = std::vector<DatedCriteria>;

Result<Versions> versions_now(storage::Transaction& tx, const access::Actor& actor, Instant now) {
  TRY(access::require(actor, access::Permission::manage_program));
  const InForce program = TRY(program_in_force(tx, actor.program, now));
  const packs::PackPointer pack = TRY(pack_of_revision(tx, program.pack_revision));
  return criteria_by_date(tx, actor.program, *pack, program.zone);
}

Result<const DatedCriteria*> to_come(const Versions& versions, const std::string& name, Instant now) {
  const auto found = std::ranges::find(versions, name, [](const DatedCriteria& one) { return one.version.id; });
  if (found == versions.end()) return fail(FailureKind::not_found, "programs.criteria_unknown");
  if (found->effective_at <= now) return fail(FailureKind::conflict, "programs.criteria_begun");
  return &*found;
}

CriteriaDecision decide(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                        const CriteriaChoice& choice, CriteriaDecisionKind kind) {
  const CriteriaDecision decision{
      seed.next_id<RequestId>(), actor.program, choice.criteria, kind, choice.reason, now, actor.staff};
  tx.execute(
      "insert into programs_criteria_decision (id, program_id, version, decision, reason, decided_at, decided_by) "
      "values (:id, :program_id, :version, :decision, :reason, :decided_at, :decided_by)",
      decision);
  tx.touch("programs.criteria", choice.criteria.value);
  return decision;
}

}  // namespace

Result<CriteriaDecision> withdraw_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const CriteriaChoice& choice) {
  const Versions versions = TRY(versions_now(tx, actor, now));
  const DatedCriteria* version = TRY(to_come(versions, choice.criteria.value, now));
  if (version->is_withdrawn()) return version->decisions.back();
  if (choice.reason.empty()) return invalid("/reason", "programs.reason_missing");
  return decide(tx, actor, now, std::move(seed), choice, CriteriaDecisionKind::withdrawn);
}

Result<CriteriaDecision> restore_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                          const CriteriaChoice& choice) {
  const Versions versions = TRY(versions_now(tx, actor, now));
  const DatedCriteria* version = TRY(to_come(versions, choice.criteria.value, now));
  if (version->decisions.empty()) return fail(FailureKind::not_found, "programs.criteria_unknown");
  if (!version->is_withdrawn()) return version->decisions.back();
  if (std::ranges::any_of(versions, [&](const DatedCriteria& one) {
        return !one.is_withdrawn() && one.effective_at == version->effective_at;
      }))
    return fail(FailureKind::conflict, "programs.criteria_same_moment");
  return decide(tx, actor, now, std::move(seed), choice, CriteriaDecisionKind::restored);
}

}  // namespace quell::programs
