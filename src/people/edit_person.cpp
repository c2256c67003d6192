#include "people/edit_person.h"

#include "people/check_identity.h"
#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_version.h"

namespace quell::people {

Result<Person> edit_person(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                           const EditPerson& request) {
  TRY(require_editing(actor));
  std::vector<Fault> faults;
  check_identity(request.identity, "/identity", latest_birthday(now), faults);
  TRY(refuse_if_any(std::move(faults)));

  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, request.person)));
  if (row.version != request.version) return fail(FailureKind::conflict, "people.changed_meanwhile");
  Person person = TRY(opened_person(tx, row));
  if (person.identity == request.identity) {
    tx.touch("people.person", row.id.text);
    return person;
  }
  return write_version(tx, actor, now, row, {.identity = request.identity, .change = Change::edited});
}

}  // namespace quell::people
