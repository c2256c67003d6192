#include "people/record_demographics.h"

#include "people/check_identity.h"
#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_version.h"
#include "storage/event.h"

namespace quell::people {
namespace {

// The answer that stands, or the new one where none does.
Result<Demographics> answers_together(const std::optional<Demographics>& on_record, const Demographics& said) {
  Demographics kept = on_record.value_or(Demographics{});
  const bool same_race = kept.races == said.races && kept.race_in_own_words == said.race_in_own_words;
  const bool other_race = kept.says_race() && said.says_race() && !same_race;
  const bool other_ethnicity = kept.says_ethnicity() && said.says_ethnicity() && kept.ethnicity != said.ethnicity;
  if (other_race || other_ethnicity) return fail(FailureKind::conflict, "people.demographics_recorded");
  if (said.says_race()) {
    kept.races = said.races;
    kept.race_in_own_words = said.race_in_own_words;
  }
  if (said.says_ethnicity()) kept.ethnicity = said.ethnicity;
  return kept;
}

}  // namespace

Result<DemographicsRecorded> record_demographics(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                 Seed seed, const RecordDemographics& request) {
  TRY(require_registering(actor));
  std::vector<Fault> faults;
  check_demographics(request.demographics, "/demographics", faults);
  TRY(refuse_if_any(std::move(faults)));

  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, request.person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  const Identity on_record = TRY(identity_of(key, row));
  Identity identity = on_record;
  const Demographics together = TRY(answers_together(on_record.demographics, request.demographics));
  if (together != on_record.demographics.value_or(Demographics{})) identity.demographics = together;
  if (!identity.gender) identity.gender = request.gender;
  if (!identity.sex) identity.sex = request.sex;
  if (identity != on_record) {
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

Result<DemographicsAnswered> demographics_answered(storage::Transaction& tx, const ProgramId& program,
                                                   const PersonId& person) {
  const PersonRow row = TRY(person_row(tx, program, person_in_force(tx, program, person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  const Identity identity = TRY(identity_of(key, row));
  DemographicsAnswered answered{.gender = identity.gender && *identity.gender != Private{Gender::unknown},
                                .sex = identity.sex && *identity.sex != Private{Sex::unknown}};
  if (!identity.demographics) return answered;
  answered.race = identity.demographics->says_race();
  answered.ethnicity = identity.demographics->says_ethnicity();
  return answered;
}

}  // namespace quell::people
