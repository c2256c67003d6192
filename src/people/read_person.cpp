#include "people/read_person.h"

#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"

namespace quell::people {

Result<Person> read_person(storage::Transaction& tx, const access::Actor& actor, Instant, const ReadPerson& request) {
  TRY(require_reading(actor));
  return open_person(tx, actor.program, request.person);
}

Result<Person> open_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  const PersonRow row = TRY(person_row(tx, program, person_in_force(tx, program, person)));
  tx.touch("people.person", row.id.text);
  return opened_person(tx, row);
}

Result<std::map<PersonId, Person>> read_people(storage::Transaction& tx, const access::Actor& actor, Instant,
                                               const std::vector<PersonId>& ids) {
  TRY(require_reading(actor));
  const std::vector<PersonId> in_force = people_in_force(tx, actor.program, ids);
  std::map<PersonId, Person> opened;
  for (Person& person : TRY(opened_people(tx, person_rows(tx, actor.program, in_force)))) {
    tx.touch("people.person", person.id.text);
    opened.emplace(person.id, std::move(person));
  }
  std::map<PersonId, Person> asked;
  for (std::size_t i = 0; i < ids.size(); ++i)
    if (const auto found = opened.find(in_force[i]); found != opened.end()) asked.emplace(ids[i], found->second);
  return asked;
}

}  // namespace quell::people
