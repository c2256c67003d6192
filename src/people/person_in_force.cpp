#include "people/person_in_force.h"

#include <map>

#include "people/id_batch.h"

namespace quell::people {
namespace {

struct Mapping {
  PersonId person_id;
  ProgramId program_id;
  PersonId in_force_id;
};
BOOST_DESCRIBE_STRUCT(Mapping, (), (person_id, program_id, in_force_id))

}  // namespace

PersonId person_in_force(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  const auto mapping = tx.find<Mapping>(
      "select person_id, program_id, in_force_id from people_identity "
      "where person_id = :person_id and program_id = :program_id",
      Mapping{.person_id = person, .program_id = program});
  return mapping ? mapping->in_force_id : person;
}

std::vector<PersonId> people_in_force(storage::Transaction& tx, const ProgramId& program,
                                      const std::vector<PersonId>& ids) {
  std::map<PersonId, PersonId> merged;
  each_batch(program, ids, [&](const IdBatch& batch) {
    tx.each<Mapping>(
        "select person_id, program_id, in_force_id from people_identity where program_id = :program_id and person_id "
        "in "
        "(:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p)",
        batch, [&](const Mapping& mapping) { merged.emplace(mapping.person_id, mapping.in_force_id); });
  });
  std::vector<PersonId> in_force;
  for (const PersonId& id : ids) {
    const auto found = merged.find(id);
    in_force.push_back(found == merged.end() ? id : found->second);
  }
  return in_force;
}

std::vector<PersonId> ids_of_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  const PersonId in_force = person_in_force(tx, program, person);
  std::vector<PersonId> ids{in_force};
  tx.each<Mapping>(
      "select person_id, program_id, in_force_id from people_identity "
      "where in_force_id = :in_force_id and program_id = :program_id order by person_id",
      Mapping{.program_id = program, .in_force_id = in_force},
      [&](Mapping mapping) { ids.push_back(std::move(mapping.person_id)); });
  return ids;
}

}  // namespace quell::people
