#pragma once

#include "immunization/record_dose_administered.h"

namespace quell::immunization {

// A dose that somebody else gave, as a card, a registry or the person says. Three fields are enough.
struct OutsideDoseReport {
  DoseId id;  // made by the caller
  PersonId person_id;
  Date given_on;
  Text<10> product_cvx;  // 325 where the product is not known
  Evidence evidence = Evidence::unspecified;
  std::optional<Text<200>> source_text;  // who gave it, or where it is written
  std::optional<DoseNumber> dose_number;
  std::optional<Text<40>> lot_number;
};
BOOST_DESCRIBE_STRUCT(OutsideDoseReport, (),
                      (id, person_id, given_on, product_cvx, evidence, source_text, dose_number, lot_number))

// Records an outside dose, so that the series goes on from it. It never touches stock, and nothing is observed.
//
// Fails: not_permitted access.permission_missing   one of give_doses, check_in, book_for_others, investigate_cases
//        invalid_input immunization.given_in_future, immunization.given_before_birth   /given_on
//        invalid_input immunization.product_malformed    /product_cvx
//        conflict      immunization.dose_id_taken
//        what program_in_force fails with
Result<DoseRecorded> record_outside_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const OutsideDoseReport& report);

}  // namespace quell::immunization
