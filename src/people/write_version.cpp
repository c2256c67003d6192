#include "people/write_version.h"

#include "people/identity_group.h"
#include "people/index_person.h"
#include "storage/event.h"

namespace quell::people {
namespace {

struct VersionRow {
  PersonId id;
  ProgramId program_id;
  std::int64_t seen_version;
  std::int64_t version;
  std::string sealed_identity;
  Change change;
  std::int64_t restores;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(VersionRow, (),
                      (id, program_id, seen_version, version, sealed_identity, change, restores, changed_at,
                       changed_by))

}  // namespace

Result<Person> write_version(storage::Transaction& tx, const access::Actor& actor, Instant now, const PersonRow& row,
                             const NewVersion& version) {
  guard_people(tx, row.program_id, {row.id});  // its phones are read again below, to be found by
  const PersonKey key = TRY(key_of(tx.keys(), row));
  const std::int64_t number = row.version + 1;
  const VersionRow written{.id = row.id,
                           .program_id = row.program_id,
                           .seen_version = row.version,
                           .version = number,
                           .sealed_identity = sealed_identity(key, row.id, number, version.identity),
                           .change = version.change,
                           .restores = version.restores == 0 ? number : version.restores,
                           .changed_at = now,
                           .changed_by = actor.staff};
  // Of two editors at once, the second finds that the version is in the history already.
  const auto kept = tx.execute(
      "insert into people_person_history (person_id, version, program_id, sealed_identity, change, restores, "
      "changed_at, changed_by) select id, version, program_id, sealed_identity, change, restores, changed_at, "
      "changed_by from people_person where id = :id and program_id = :program_id and version = :seen_version "
      "and sealed_identity is not null on conflict do nothing",
      written);
  if (kept == 0) return fail(FailureKind::conflict, "people.changed_meanwhile");
  tx.execute(
      "update people_person set version = :version, sealed_identity = :sealed_identity, change = :change, "
      "restores = :restores, changed_at = :changed_at, changed_by = :changed_by "
      "where id = :id and program_id = :program_id and version = :seen_version",
      written);

  const PersonRow now_in_force = TRY(person_row(tx, row.program_id, row.id));
  Person person = TRY(opened_person(tx, now_in_force));
  index_person(tx, row.program_id, row.id, person.identity, person.contact_points);
  // The id follows from the version, so that one change is one event.
  storage::announce(tx, {.id = {row.id.text + "-v" + std::to_string(number)},
                         .kind = "people.person_changed",
                         .program = row.program_id,
                         .subject_id = row.id.text,
                         .occurred_at = now});
  tx.touch("people.person", row.id.text);
  return person;
}

}  // namespace quell::people
