#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

struct RecordDemographics {
  PersonId person;
  Demographics demographics;
  std::optional<Private<Gender>> gender;  // kept where none is on record
  std::optional<Private<Sex>> sex;        // likewise
};
BOOST_DESCRIBE_STRUCT(RecordDemographics, (), (person, demographics, gender, sex))

struct DemographicsRecorded {
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(DemographicsRecorded, (), (person))

// Race and ethnicity, asked after booking; "rather not say" is `declined`. Each question is answered once: what nobody
// answered stays unknown, and may be answered later. Where nothing is answered nothing is written. The public gives its
// own: the room above knows, by code or sign-in, whose booking it is. The answer shows nothing of the person. The same
// sent twice is recorded once. Announced as "people.demographics_recorded" of the person, so that upper rooms may count
// anew.
//
// Fails: not_permitted access.permission_missing
//        invalid_input core.request_invalid           people.race_contradiction
//        not_found     people.person_unknown, people.erased
//        conflict      people.demographics_recorded   another answer stands on record; staff may edit it
//        unavailable   people.key_missing, people.sealed_unreadable
Result<DemographicsRecorded> record_demographics(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                 Seed seed, const RecordDemographics& request);

// Which of the questions stand answered on record; "rather not say" is an answer.
struct DemographicsAnswered {
  bool race = false;
  bool ethnicity = false;
  bool gender = false;
  bool sex = false;
};

// Fails: not_found   people.person_unknown, people.erased
//        unavailable people.key_missing, people.sealed_unreadable
Result<DemographicsAnswered> demographics_answered(storage::Transaction& tx, const ProgramId& program,
                                                   const PersonId& person);

}  // namespace quell::people
