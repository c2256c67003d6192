#include "people/record_demographics.h"

#include "people/check_identity.h"
#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_version.h"
#include "storage/event.h"

namespace quell::people {

Result<DemographicsRecorded> record_demographics(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                 Seed seed, const RecordDemographics& request) {
  TRY(require_registering(actor));
  std::vector<Fault> faults;
  check_demographics(request.demographics, "/demographics", faults);
  TRY(refuse_if_any(std::move(faults)));

  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, request.person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  Identity identity = TRY(identity_of(key, row));
  if (identity.demographics && *identity.demographics != request.demographics)
    return fail(FailureKind::conflict, "people.demographics_recorded");
  if (!identity.demographics) {
    identity.demographics = request.demographics;
    if (!identity.gender) identity.gender = request.gender;
    if (!identity.sex) identity.sex = request.sex;
    TRY(write_version(tx, actor, now, row, {.identity = std::move(identity), .change = Change::demographics_recorded}));
    storage::announce(tx, {.id = seed.next_id<EventId>(),
                           .kind = "people.demographics_recorded",
                           .program = actor.program,
                           .subject_id = row.id.text,
                           .occurred_at = now});
  }
  tx.touch("people.person", row.id.text);
  return DemographicsRecorded{request.person};
}

Result<bool> has_demographics(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  const PersonRow row = TRY(person_row(tx, program, person_in_force(tx, program, person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  return TRY(identity_of(key, row)).demographics.has_value();
}

}  // namespace quell::people
