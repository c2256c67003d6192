#include "people/record_registry_name.h"

#include "people/check_identity.h"
#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_version.h"

namespace quell::people {

Result<RegistryNameRecorded> record_registry_name(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                  Seed, const RegistryNameReport& request) {
  TRY(require_editing(actor));
  std::vector<Fault> faults;
  if (request.registry_name.given.reveal().empty()) faults.push_back({"/registry_name/given", "people.name_missing"});
  if (request.registry_name.family.reveal().empty()) faults.push_back({"/registry_name/family", "people.name_missing"});
  TRY(refuse_if_any(std::move(faults)));

  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, request.person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  Identity identity = TRY(identity_of(key, row));
  if (identity.registry_name != request.registry_name) {
    identity.registry_name = request.registry_name;
    TRY(write_version(tx, actor, now, row, {.identity = std::move(identity), .change = Change::edited}));
  }
  tx.touch("people.person", row.id.text);
  return RegistryNameRecorded{request.person};
}

}  // namespace quell::people
