#include "immunization/sealed_text.h"

#include "people/person_record.h"

namespace quell::immunization {
namespace {

people::DocumentPlace document_at(const SealedPlace& place) {
  return {.table = place.table, .record_id = place.record_id, .version = 1};
}

}  // namespace

Result<std::string> seal_for(storage::Transaction& tx, const PersonOfProgram& person, const SealedPlace& place,
                             std::string_view plain) {
  const people::PersonRow row = TRY(people::person_row(tx, person.program, person.person));
  return people::seal_document(TRY(people::key_of(tx.keys(), row)), document_at(place), plain);
}

Result<std::optional<Private<std::string>>> open_for(storage::Transaction& tx, const PersonOfProgram& person,
                                                     const SealedPlace& place, std::string_view sealed) {
  const auto row = people::person_row(tx, person.program, person.person);
  if (!row && row.error().reason == "people.erased") return std::optional<Private<std::string>>{};
  const people::PersonKey key = TRY(people::key_of(tx.keys(), TRY(row)));
  return std::optional{Private<std::string>{TRY(people::open_document(key, document_at(place), sealed))}};
}

}  // namespace quell::immunization
