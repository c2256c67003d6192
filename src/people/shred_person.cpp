#include "people/shred_person.h"

#include "core/described.h"
#include "people/identity_group.h"

namespace quell::people {
namespace {

struct Shredded {
  PersonId id;
  ProgramId program_id;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(Shredded, (), (id, program_id, changed_at, changed_by))

}  // namespace

Result<void> shred_person(storage::Transaction& tx, const access::Actor& actor, Instant now, const PersonId& person) {
  if (actor.staff.text != "system") return fail(FailureKind::not_permitted, "access.permission_missing");
  std::int64_t known = 0;
  for (const PersonId& id : guarded_ids_of_person(tx, actor.program, person)) {
    const Shredded shredded{id, actor.program, now, actor.staff};
    known += tx.execute(
        "update people_person set wrapped_key = null, sealed_identity = null, changed_at = :changed_at, "
        "changed_by = :changed_by where id = :id and program_id = :program_id",
        shredded);
    tx.execute("delete from people_search_key where person_id = :id and program_id = :program_id", shredded);
    tx.execute("delete from people_contact_point where person_id = :id and program_id = :program_id", shredded);
  }
  if (known == 0) return fail(FailureKind::not_found, "people.person_unknown");
  tx.touch("people.person", person.text);
  return {};
}

}  // namespace quell::people
