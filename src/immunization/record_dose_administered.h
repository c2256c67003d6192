#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "immunization/administration_error.h"
#include "immunization/next_dose.h"
#include "immunization/observation.h"
#include "storage/transaction.h"

namespace quell::immunization {

// A dose as the vaccinator says it was given.
struct DoseReport {
  DoseId id;  // made by the caller: sent twice, it is recorded once
  PersonId person_id;
  SiteId site_id;
  std::optional<AppointmentId> appointment_id;
  std::optional<DoseNumber> dose_number;  // absent: one more than the doses that stand before it
  Text<10> product_cvx;
  Instant given_at;
  std::optional<StaffId> given_by;  // absent: the actor; else whoever signed the paper sheet
  Text<40> route;
  Microlitres volume_ul;
  Text<40> body_site;
  std::optional<LotId> lot_id;
  std::optional<Text<40>> lot_number;
  std::optional<Date> lot_expires_on;
  std::optional<VialId> vial_id;
  std::optional<Text<120>> information_sheet;
  std::optional<Text<40>> information_sheet_edition;
  bool consent_recorded = false;
  Registry registry = Registry::not_asked;
};
BOOST_DESCRIBE_STRUCT(DoseReport, (),
                      (id, person_id, site_id, appointment_id, dose_number, product_cvx, given_at, given_by, route,
                       volume_ul, body_site, lot_id, lot_number, lot_expires_on, vial_id, information_sheet,
                       information_sheet_edition, consent_recorded, registry))

// What staff should look at again. Each is a text immunization.notice.<name>.
enum class RecordNotice {
  dose_number_differs,    // another number than the doses that stand would give
  another_dose_that_day,  // perhaps one dose recorded twice: a task is open
  lot_not_recorded,
  consent_not_recorded,
  sheet_not_recorded,
  sheet_edition_unknown  // not one of the pack's
};
BOOST_DESCRIBE_ENUM(RecordNotice, dose_number_differs, another_dose_that_day, lot_not_recorded, consent_not_recorded,
                    sheet_not_recorded, sheet_edition_unknown)

struct DoseRecorded {
  DoseAdministered dose;
  std::vector<AdministrationErrorKind> administration_errors;
  std::vector<RecordNotice> notices;
  std::optional<Observation> observation;
  Forecast forecast;
};
BOOST_DESCRIBE_STRUCT(DoseRecorded, (), (dose, administration_errors, notices, observation, forecast))

// Records a dose that was given at a site, starts its observation and says when the next one is due. What differs from
// the pack is recorded all the same, as administration errors with one urgent task immunization.administration_error;
// only what cannot be true is refused. Stock is moved by the room that gives the dose, in the same transaction.
//
// Fails: not_permitted access.permission_missing, access.other_site   give_doses at the site
//        invalid_input immunization.given_in_future      /given_at, more than 5 minutes from now
//        invalid_input immunization.given_before_birth   /given_at
//        invalid_input immunization.product_malformed    /product_cvx is not 1 to 3 digits
//        conflict      immunization.dose_id_taken        the id stands for another dose
//        what program_in_force fails with
Result<DoseRecorded> record_dose_administered(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                              Seed seed, const DoseReport& report);

// The same for a dose that takes the place of one entered in error.
// Fails besides: conflict immunization.already_replaced
Result<DoseRecorded> record_replacing_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const DoseReport& report, const std::optional<DoseId>& replaces);

}  // namespace quell::immunization
