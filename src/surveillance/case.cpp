#include "surveillance/case.h"

#include <algorithm>
#include <cstdlib>

namespace quell::surveillance {
namespace {

struct CaseAsked {
  ProgramId program;
  CaseId id;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(CaseAsked, (), (program, id, person))

}  // namespace

CurveDay curve_day(const Case& reported_case) {
  if (reported_case.onset_on) return {*reported_case.onset_on, DayKind::onset};
  return {reported_case.reported_on, DayKind::report};
}

Result<Case> find_case(storage::Transaction& tx, const ProgramId& program, const CaseId& id) {
  const auto found = tx.find<Case>("select * from surveillance_case where id = :id and program_id = :program",
                                   CaseAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "surveillance.case_unknown");
  return *found;
}

Result<void> require_jurisdiction(const access::Actor& actor, const JurisdictionId& jurisdiction) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  if (actor.jurisdiction && *actor.jurisdiction != jurisdiction)
    return fail(FailureKind::not_permitted, "surveillance.other_jurisdiction");
  return {};
}

Result<Case> find_own_case(storage::Transaction& tx, const access::Actor& actor, const CaseId& id) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  Case found = TRY(find_case(tx, actor.program, id));
  TRY(require_jurisdiction(actor, found.jurisdiction_id));
  return found;
}

std::vector<Case> cases_of_people(storage::Transaction& tx, const ProgramId& program,
                                  const std::vector<PersonId>& ids) {
  std::vector<Case> cases;
  for (const PersonId& id : ids)
    tx.each<Case>("select * from surveillance_case where program_id = :program and person_id = :person",
                  CaseAsked{.program = program, .person = id}, [&](Case found) { cases.push_back(std::move(found)); });
  std::ranges::sort(cases, std::greater{}, [](const Case& one) { return std::pair{one.reported_on, one.number}; });
  return cases;
}

std::optional<Case> case_of_episode(const std::vector<Case>& cases, const packs::CaseDefinition& definition, Date day) {
  const Case* nearest = nullptr;
  long distance = definition.episode_days;
  for (const Case& one : cases)
    if (const long days = std::labs((one.episode_on - day).count()); days <= distance) {
      if (nearest && days == distance) continue;
      nearest = &one;
      distance = days;
    }
  return nearest ? std::optional{*nearest} : std::nullopt;
}

}  // namespace quell::surveillance
