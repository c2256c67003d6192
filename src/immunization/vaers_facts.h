#pragma once

#include <vector>

#include "access/actor.h"
#include "core/private.h"
#include "core/result.h"
#include "core/text.h"
#include "immunization/administration_error.h"
#include "immunization/dose_administered.h"
#include "immunization/mishap.h"

namespace quell::immunization {

// What VAERS asks about a vaccine (form VAERS 2.0, boxes 4 to 6, 12, 17, 18, 20 to 22); the rest a person adds.
struct VaersVaccine {
  std::string name;
  std::string cvx;
  std::string manufacturer;
  std::optional<Text<40>> lot_number;
  std::optional<std::string> route;
  std::optional<std::string> body_site;
  int dose_number = 1;
  Date given_on;
};
BOOST_DESCRIBE_STRUCT(VaersVaccine, (), (name, cvx, manufacturer, lot_number, route, body_site, dose_number, given_on))

struct VaersFacts {
  MishapId mishap_id;
  PersonId person_id;            // name, birth date and sex stand with the person
  std::optional<int> age_years;  // on the day of the dose
  std::optional<Instant> vaccinated_at;
  std::optional<Instant> onset_at;
  std::string facility_name;
  std::string facility_address;
  packs::MishapKind kind = packs::MishapKind::reaction;
  std::string mishap;  // its words are the pack's texts mishap.<mishap> and mishap.<mishap>.action
  Severity severity = Severity::none;
  bool is_serious = false;
  bool report_to_vaers = false;
  bool repeat_dose = false;  // a clinician is asked about giving the dose again
  std::optional<Private<std::string>> action_taken;
  std::vector<AdministrationErrorKind> administration_errors;
  VaersVaccine vaccine;
  std::vector<VaersVaccine> earlier_vaccines;
};
BOOST_DESCRIBE_STRUCT(VaersFacts, (),
                      (mishap_id, person_id, age_years, vaccinated_at, onset_at, facility_name, facility_address, kind,
                       mishap, severity, is_serious, report_to_vaers, repeat_dose, action_taken, administration_errors,
                       vaccine, earlier_vaccines))

struct MishapQuestion {
  MishapId mishap_id;
};
BOOST_DESCRIBE_STRUCT(MishapQuestion, (), (mishap_id))

// The facts of a reported mishap, to print or to copy into VAERS' own form.
//
// Fails: not_permitted access.permission_missing, access.other_site   give_doses, at the dose's site if it has one
//        not_found     immunization.mishap_unknown_id
//        what program_in_force fails with
Result<VaersFacts> vaers_facts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const MishapQuestion& question);

}  // namespace quell::immunization
