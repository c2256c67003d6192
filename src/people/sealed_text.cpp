#include "people/sealed_text.h"

#include "people/person_record.h"

namespace quell::people {
namespace {

DocumentPlace document_at(const SealedPlace& place) {
  return {.table = place.table, .record_id = place.record_id, .version = place.version};
}

}  // namespace

Result<std::string> seal_for(storage::Transaction& tx, const PersonOfProgram& person, const SealedPlace& place,
                             std::string_view plain) {
  const PersonRow row = TRY(person_row(tx, person.program, person.person));
  return seal_document(TRY(key_of(tx.keys(), row)), document_at(place), plain);
}

Result<std::optional<Private<std::string>>> open_for(storage::Transaction& tx, const PersonOfProgram& person,
                                                     const SealedPlace& place, std::string_view sealed) {
  const auto row = person_row(tx, person.program, person.person);
  if (!row && row.error().reason == "people.erased") return std::optional<Private<std::string>>{};
  const PersonKey key = TRY(key_of(tx.keys(), TRY(row)));
  return std::optional{Private<std::string>{TRY(open_document(key, document_at(place), sealed))}};
}

}  // namespace quell::people
