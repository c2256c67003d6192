#include "people/identity_group.h"

#include <algorithm>

#include "core/described.h"
#include "people/person_in_force.h"

namespace quell::people {
namespace {

struct GroupMove {
  ProgramId program_id;
  PersonId person_id;
  PersonId in_force_id;
};
BOOST_DESCRIBE_STRUCT(GroupMove, (), (program_id, person_id, in_force_id))

struct MergedId {
  PersonId merged_id;
};
BOOST_DESCRIBE_STRUCT(MergedId, (), (merged_id))

// While it waited for one who merges, the ids may have become others: looked up until they stay.
std::vector<PersonId> guarded(storage::Transaction& tx, const ProgramId& program, auto&& look_up) {
  std::vector<PersonId> ids = look_up();
  while (true) {
    guard_people(tx, program, ids);
    std::vector<PersonId> now = look_up();
    if (now == ids) return ids;
    ids = std::move(now);
  }
}

}  // namespace

void guard_people(storage::Transaction& tx, const ProgramId& program, std::vector<PersonId> people) {
  std::ranges::sort(people);  // all guard in one order, so that none waits for the other
  for (const PersonId& person : people)
    tx.execute("update people_person set version = version where id = :person_id and program_id = :program_id",
               GroupMove{program, person, {}});
}

PersonId guarded_in_force(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  return guarded(tx, program, [&] { return std::vector{person_in_force(tx, program, person)}; }).front();
}

std::vector<PersonId> guarded_ids_of_person(storage::Transaction& tx, const ProgramId& program,
                                            const PersonId& person) {
  return guarded(tx, program, [&] { return ids_of_person(tx, program, person); });
}

void put_in_force(storage::Transaction& tx, const ProgramId& program, const PersonId& person,
                  const PersonId& in_force) {
  const GroupMove move{program, person, in_force};
  tx.execute(
      "update people_identity set in_force_id = :in_force_id where in_force_id = :person_id and program_id = "
      ":program_id",
      move);
  tx.execute(
      "insert into people_identity (person_id, program_id, in_force_id) values (:person_id, :program_id, :in_force_id)",
      move);
}

void part(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  tx.execute("delete from people_identity where person_id = :person_id and program_id = :program_id",
             GroupMove{program, person, {}});
  std::vector<PersonId> below{person};
  while (!below.empty()) {
    const PersonId kept = std::move(below.back());
    below.pop_back();
    for (const MergedId& one : tx.all<MergedId>(
             "select merged_id from people_merge where kept_id = :person_id and program_id = :program_id and undone_at "
             "is null",
             GroupMove{program, kept, {}})) {
      tx.execute("update people_identity set in_force_id = :in_force_id where person_id = :person_id",
                 GroupMove{program, one.merged_id, person});
      below.push_back(one.merged_id);
    }
  }
}

}  // namespace quell::people
