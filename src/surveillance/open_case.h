#pragma once

#include "core/seed.h"
#include "surveillance/case.h"

namespace quell::surveillance {

struct NewCase {
  CaseId id;  // made by the caller
  PersonId person;
  JurisdictionId jurisdiction;
  Date reported_on;
  Date episode_on;
  CaseChange change = CaseChange::opened;
};

// Opens a case, unclassified, with the next number of the program, and the task to interview it; announces
// surveillance.case_opened. Where the id stands already, that case.
Case insert_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed, const NewCase& request);

struct OpenCase {
  CaseId id;
  PersonId person;
  std::optional<Date> reported_on;  // today where absent
};
BOOST_DESCRIBE_STRUCT(OpenCase, (), (id, person, reported_on))

struct OpenedCase {
  CaseId id;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(OpenedCase, (), (id, number))

// Opens a case by hand, of a person that is known: somebody called about an illness. Where this person has a case of
// the same illness already (the definition's days), that one is given back.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     people.person_unknown, people.erased
//        invalid_input surveillance.day_in_future   at /reported_on
//        conflict      surveillance.no_definition   no case definition is in force on this day
Result<OpenedCase> open_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const OpenCase& request);

// The case of this person to whose illness the day belongs. Looks at all ids of the person.
std::optional<Case> find_episode(storage::Transaction& tx, const ProgramId& program,
                                 const packs::CaseDefinition& definition, const PersonId& person, Date day);

}  // namespace quell::surveillance
