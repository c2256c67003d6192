#include "immunization/record_outside_dose.h"

#include "immunization/birth_date.h"
#include "immunization/check_dose.h"
#include "immunization/dose_history.h"
#include "immunization/dose_lines.h"
#include "immunization/follow_up.h"
#include "immunization/require_any.h"
#include "immunization/series_number.h"

namespace quell::immunization {
namespace {

using access::Permission;

DoseAdministered outside_dose_of(const OutsideDoseReport& report, const access::Actor& actor, Instant now) {
  return {.id = report.id,
          .program_id = actor.program,
          .person_id = report.person_id,
          .source = DoseSource::outside,
          .dose_number = report.dose_number.value_or(DoseNumber{1}),
          .product_cvx = report.product_cvx.value,
          .given_on = report.given_on,
          .lot_number = report.lot_number,
          .evidence = report.evidence,
          .source_text = report.source_text,
          .recorded_at = now,
          .recorded_by = actor.staff};
}

}  // namespace

Result<DoseRecorded> record_outside_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const OutsideDoseReport& report) {
  TRY(require_any(actor, {Permission::give_doses, Permission::check_in, Permission::book_for_others,
                          Permission::investigate_cases}));
  TRY(check_product_code(report.product_cvx.value));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (report.given_on > program.today) return invalid("/given_on", "immunization.given_in_future");
  const auto born_on = TRY(birth_date_of(tx, actor.program, report.person_id));
  TRY(check_not_before_birth("/given_on", report.given_on, born_on));

  const auto earlier = doses_of(tx, actor.program, report.person_id);
  DoseRecorded recorded{.dose = outside_dose_of(report, actor, now)};
  const int usual_number = series_number(program.pack->schedule, born_on, earlier, recorded.dose);
  if (!report.dose_number) recorded.dose.dose_number = {usual_number};
  tx.touch("people.person", report.person_id.text);
  if (TRY(append_dose(tx, recorded.dose))) {
    const bool may_be_recorded_twice = has_dose_on(earlier, report.given_on);
    if (recorded.dose.dose_number.number != usual_number) recorded.notices.push_back(RecordNotice::dose_number_differs);
    if (may_be_recorded_twice) recorded.notices.push_back(RecordNotice::another_dose_that_day);
    follow_up_dose(tx, actor, now, seed, recorded.dose, {}, may_be_recorded_twice);
  } else {
    recorded.dose = TRY(find_dose(tx, actor.program, report.id)).dose;
  }
  recorded.forecast = TRY(forecast_of(tx, program, report.person_id));
  return recorded;
}

}  // namespace quell::immunization
