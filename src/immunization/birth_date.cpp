#include "immunization/birth_date.h"

#include "people/read_person.h"

namespace quell::immunization {

Result<std::optional<Date>> birth_date_of(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  const auto opened = people::open_person(tx, program, person);
  if (!opened && opened.error().reason == "people.erased") return std::optional<Date>{};
  const people::Person found = TRY(opened);
  if (!found.identity.born_on) return std::optional<Date>{};
  return std::optional{found.identity.born_on->reveal()};
}

}  // namespace quell::immunization
