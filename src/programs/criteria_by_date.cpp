#include "programs/criteria_by_date.h"

#include <algorithm>

#include "core/read_json.h"

namespace quell::programs {
namespace {

struct CriteriaByDateAsked {
  ProgramId program;
};
BOOST_DESCRIBE_STRUCT(CriteriaByDateAsked, (), (program))

// It was checked when it was written. A program that reads drafts otherwise leaves it out rather than guess.
std::optional<DatedCriteria> dated(WrittenCriteria written, const TimeZone& zone) {
  const auto json = parse_json(written.draft);
  if (!json) return {};
  auto draft = read_json<CriteriaDraft>(*json);
  if (!draft) return {};
  auto version = version_of(*draft);
  if (!version) return {};
  version->id = written.version.value;
  version->effective_from = zone.day_of(written.effective_at);
  return DatedCriteria{written.effective_at, *std::move(version), *std::move(draft), std::move(written), {}};
}

}  // namespace

std::vector<DatedCriteria> criteria_by_date(storage::Transaction& tx, const ProgramId& program, const packs::Pack& pack,
                                            const TimeZone& zone) {
  std::vector<DatedCriteria> versions;
  for (const packs::CriteriaVersion& version : pack.criteria.versions)
    versions.push_back({zone.at(version.effective_from, {}), version, draft_of(pack, version), {}, {}});
  tx.each<WrittenCriteria>(
      "select * from programs_criteria where program_id = :program order by effective_at, written_at, id",
      CriteriaByDateAsked{program}, [&](WrittenCriteria written) {
        if (auto one = dated(std::move(written), zone)) versions.push_back(*std::move(one));
      });
  tx.each<CriteriaDecision>(
      "select * from programs_criteria_decision where program_id = :program order by decided_at, id",
      CriteriaByDateAsked{program}, [&](CriteriaDecision decision) {
        const auto decided = std::ranges::find(versions, decision.version.value,
                                               [](const DatedCriteria& one) { return one.version.id; });
        if (decided != versions.end()) decided->decisions.push_back(std::move(decision));
      });
  std::ranges::stable_sort(versions, {}, &DatedCriteria::effective_at);
  return versions;
}

const DatedCriteria* criteria_at(const std::vector<DatedCriteria>& versions, Instant at) {
  const DatedCriteria* in_force = nullptr;
  for (const DatedCriteria& one : versions)
    if (!one.is_withdrawn() && one.effective_at <= at) in_force = &one;
  return in_force;
}

packs::PackPointer with_criteria(storage::Transaction& tx, const ProgramId& program, const packs::PackPointer& pack,
                                 const TimeZone& zone, Instant now) {
  auto with = std::make_shared<packs::Pack>(*pack);
  with->criteria.versions.clear();
  for (DatedCriteria& one : criteria_by_date(tx, program, *pack, zone)) {
    if (one.is_withdrawn() || (one.written && one.effective_at > now)) continue;
    if (one.written) add_words(*with, one.version.id, one.draft);
    with->criteria.versions.push_back(std::move(one.version));
  }
  return with;
}

}  // namespace quell::programs
