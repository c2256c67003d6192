#include "immunization/mishap.h"

#include <algorithm>

#include "people/person_in_force.h"

namespace quell::immunization {
namespace {

struct MishapAsked {
  ProgramId program;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(MishapAsked, (), (program, person))

bool had_any(storage::Transaction& tx, const ProgramId& program, const PersonId& person, auto&& is_one) {
  bool found = false;
  for (const PersonId& id : people::ids_of_person(tx, program, person))
    tx.each<Mishap>("select * from immunization_mishap where program_id = :program and person_id = :person",
                    MishapAsked{program, id}, [&](const Mishap& mishap) { found = found || is_one(mishap); });
  return found;
}

}  // namespace

bool had_contraindicating_reaction(storage::Transaction& tx, const packs::Screening& screening,
                                   const ProgramId& program, const PersonId& person) {
  return had_any(tx, program, person, [&](const Mishap& mishap) {
    const auto known = std::ranges::find(screening.mishaps, mishap.mishap, &packs::Mishap::id);
    return known != screening.mishaps.end() && known->contraindicates.value_or(false);
  });
}

bool had_serious_reaction(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  return had_any(tx, program, person, [](const Mishap& mishap) {
    return mishap.kind == packs::MishapKind::reaction && mishap.severity >= Severity::serious;
  });
}

}  // namespace quell::immunization
