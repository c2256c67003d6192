#pragma once

#include <vector>

#include "access/actor.h"
#include "immunization/administration_error.h"
#include "immunization/dose_lines.h"
#include "immunization/next_dose.h"
#include "programs/program.h"

namespace quell::immunization {

struct DoseInHistory {
  DoseAdministered dose;
  int number = 1;  // in the series, by the days of all doses known today
  DoseState state = DoseState::standing;
  std::vector<AdministrationErrorKind> administration_errors;
  std::optional<CorrectionReason> corrected_because;  // of the last correction
};
BOOST_DESCRIBE_STRUCT(DoseInHistory, (), (dose, number, state, administration_errors, corrected_because))

struct PersonDoses {
  PersonId person_id;
  std::vector<DoseInHistory> doses;  // all that were ever recorded, oldest first
  Forecast forecast;                 // over those that stand
};
BOOST_DESCRIBE_STRUCT(PersonDoses, (), (person_id, doses, forecast))

struct PersonQuestion {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PersonQuestion, (), (person_id))

// All doses of a person in the program, with what the rules think of each, and where the series stands today.
//
// Fails: not_permitted access.permission_missing   one of give_doses, check_in, book_for_others, investigate_cases
//        what program_in_force fails with
Result<PersonDoses> dose_history(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const PersonQuestion& question);

// The forecast without a right: for rooms above that book a second dose for whoever bears the booking's code.
//
// Fails: not_found people.person_unknown
//        unavailable people.key_missing, people.sealed_unreadable
Result<Forecast> forecast_of(storage::Transaction& tx, const programs::InForce& program, const PersonId& person);

}  // namespace quell::immunization
