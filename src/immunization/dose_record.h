#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/text.h"
#include "immunization/dose_administered.h"
#include "immunization/next_dose.h"
#include "programs/program.h"

namespace quell::immunization {

// One dose as the person's own record shows it.
struct RecordedDose {
  int dose_number = 1;  // in the series, by the days of all doses known today
  Date given_on;
  DoseSource source = DoseSource::given_here;
  std::string product_name;
  std::string product_cvx;
  std::optional<Text<40>> lot_number;
  std::optional<std::string> route;
  std::optional<Microlitres> volume_ul;
  std::optional<std::string> body_site;
  std::string given_at_place;  // the site's name, or who gave an outside dose
  std::optional<Text<120>> information_sheet;
  std::optional<Text<40>> information_sheet_edition;
};
BOOST_DESCRIBE_STRUCT(RecordedDose, (),
                      (dose_number, given_on, source, product_name, product_cvx, lot_number, route, volume_ul,
                       body_site, given_at_place, information_sheet, information_sheet_edition))

// The record that a person takes home. The name that stands on it is the person's, added by whoever shows it.
struct DoseRecord {
  PersonId person_id;
  std::string program_name;
  std::string department;
  Date made_on;
  std::vector<RecordedDose> doses;  // those that stand, oldest first
  SeriesStatus series_status = SeriesStatus::not_complete;
  std::optional<NextDose> next;
};
BOOST_DESCRIBE_STRUCT(DoseRecord, (), (person_id, program_name, department, made_on, doses, series_status, next))

// The record to print or to show, without a right: the caller knows who asks (staff, or who bears a booking's code).
// Fails as forecast_of.
Result<DoseRecord> dose_record_of(storage::Transaction& tx, const programs::InForce& program, const PersonId& person);

struct RecordQuestion {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(RecordQuestion, (), (person_id))

// The same for staff.
//
// Fails: not_permitted access.permission_missing   one of give_doses, check_in, book_for_others
//        what program_in_force fails with
Result<DoseRecord> dose_record(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const RecordQuestion& question);

}  // namespace quell::immunization
