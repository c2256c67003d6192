#include "people/merge.h"

#include "people/person_in_force.h"
#include "storage/event.h"

namespace quell::people {
namespace {

struct MergeKey {
  MergeId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(MergeKey, (), (id, program_id))

struct MergesInto {
  ProgramId program_id;
  PersonId in_force;
};
BOOST_DESCRIBE_STRUCT(MergesInto, (), (program_id, in_force))

}  // namespace

std::optional<Merge> find_merge(storage::Transaction& tx, const ProgramId& program, const MergeId& id) {
  return tx.find<Merge>("select * from people_merge where id = :id and program_id = :program_id",
                        MergeKey{id, program});
}

Result<void> require_merging(const access::Actor& actor) {
  return access::require(actor, access::Permission::investigate_cases);
}

void announce_identity(storage::Transaction& tx, const access::Actor& actor, Instant now, const MergeId& merge,
                       const PersonId& person, const std::string& what) {
  storage::announce(tx, {.id = {merge.text + "-" + what},
                         .kind = "people.person_changed",
                         .program = actor.program,
                         .subject_id = person.text,
                         .occurred_at = now});
}

Result<MergeList> merges_of_person(storage::Transaction& tx, const access::Actor& actor, Instant,
                                   const MergesOfPerson& question) {
  TRY(require_merging(actor));
  const MergesInto asked{actor.program, person_in_force(tx, actor.program, question.person)};
  tx.touch("people.person", asked.in_force.text);
  return MergeList{tx.all<MergeLine>(
      "select m.id, m.kept_id as kept, m.merged_id as merged, m.merged_at, m.merged_by from people_identity i "
      "join people_merge m on m.merged_id = i.person_id and m.undone_at is null "
      "where i.in_force_id = :in_force and i.program_id = :program_id order by m.merged_at desc, m.id",
      asked)};
}

}  // namespace quell::people
