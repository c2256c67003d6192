#include "immunization/record_dose_administered.h"

#include <algorithm>

#include "immunization/birth_date.h"
#include "immunization/check_dose.h"
#include "immunization/dose_history.h"
#include "immunization/dose_lines.h"
#include "immunization/follow_up.h"
#include "immunization/screening.h"
#include "immunization/series_number.h"

namespace quell::immunization {
namespace {

DoseAdministered administered_dose_of(const DoseReport& report, const access::Actor& actor, Instant now,
                                      const TimeZone& zone) {
  return {.id = report.id,
          .program_id = actor.program,
          .person_id = report.person_id,
          .source = DoseSource::given_here,
          .dose_number = report.dose_number.value_or(DoseNumber{1}),
          .product_cvx = report.product_cvx.value,
          .given_on = zone.day_of(report.given_at),
          .given_at = report.given_at,
          .given_by = report.given_by.value_or(actor.staff),
          .site_id = report.site_id,
          .appointment_id = report.appointment_id,
          .route = report.route.value,
          .volume_ul = report.volume_ul,
          .body_site = report.body_site.value,
          .lot_id = report.lot_id,
          .lot_number = report.lot_number,
          .lot_expires_on = report.lot_expires_on,
          .vial_id = report.vial_id,
          .information_sheet = report.information_sheet,
          .information_sheet_edition = report.information_sheet_edition,
          .consent_recorded = report.consent_recorded,
          .registry = report.registry,
          .recorded_at = now,
          .recorded_by = actor.staff};
}

std::vector<RecordNotice> notices_about(const DoseAdministered& dose, const std::vector<DoseLine>& earlier,
                                        int usual_number, const packs::Screening& screening) {
  std::vector<RecordNotice> notices;
  if (dose.dose_number.number != usual_number) notices.push_back(RecordNotice::dose_number_differs);
  if (has_dose_on(earlier, dose.given_on)) notices.push_back(RecordNotice::another_dose_that_day);
  if (!dose.lot_id && !dose.lot_number) notices.push_back(RecordNotice::lot_not_recorded);
  if (!dose.consent_recorded) notices.push_back(RecordNotice::consent_not_recorded);
  const auto& editions = screening.information_sheet_editions;
  if (!dose.information_sheet_edition) notices.push_back(RecordNotice::sheet_not_recorded);
  else if (std::ranges::count(editions, dose.information_sheet_edition->value) == 0)
    notices.push_back(RecordNotice::sheet_edition_unknown);
  return notices;
}

// The screening of the same day, if there was one: its outcome rules over the dose and over the time to stay.
std::optional<Screening> screening_of_day(storage::Transaction& tx, const DoseAdministered& dose) {
  auto screening = last_screening(tx, dose.program_id, dose.person_id);
  if (screening && screening->screened_on != dose.given_on) screening.reset();
  return screening;
}

std::vector<AdministrationErrorKind> errors_of(const packs::Pack& pack, const DoseAdministered& dose,
                                               const std::optional<Screening>& screening, std::optional<Date> born_on) {
  auto errors = administration_errors(pack.products, dose, born_on);
  if (screening && (screening->action == packs::ScreeningAction::stop || !screening->allows_route(*dose.route)))
    errors.push_back(AdministrationErrorKind::given_against_screening);
  return errors;
}

}  // namespace

Result<DoseRecorded> record_dose_administered(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                              Seed seed, const DoseReport& report) {
  return record_replacing_dose(tx, actor, now, seed, report, {});
}

Result<DoseRecorded> record_replacing_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const DoseReport& report, const std::optional<DoseId>& replaces) {
  TRY(access::require_at(actor, access::Permission::give_doses, report.site_id));
  TRY(check_product_code(report.product_cvx.value));
  if (report.given_at > now + clock_difference_max) return invalid("/given_at", "immunization.given_in_future");
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto born_on = TRY(birth_date_of(tx, actor.program, report.person_id));
  DoseRecorded recorded{.dose = administered_dose_of(report, actor, now, program.zone)};
  DoseAdministered& dose = recorded.dose;
  TRY(check_not_before_birth("/given_at", dose.given_on, born_on));

  const auto earlier = doses_of(tx, actor.program, report.person_id);
  const int usual_number = series_number(program.pack->schedule, born_on, earlier, dose);
  if (!report.dose_number) dose.dose_number = {usual_number};
  dose.replaces_dose_id = replaces;
  const auto screening = screening_of_day(tx, dose);
  tx.touch("people.person", dose.person_id.text);
  const bool is_new = TRY(append_dose(tx, dose));
  if (!is_new) {
    dose = TRY(find_dose(tx, actor.program, dose.id)).dose;
    recorded.administration_errors = administration_errors_of(tx, dose.id);
  } else {
    recorded.administration_errors = errors_of(*program.pack, dose, screening, born_on);
    append_administration_errors(tx, dose, recorded.administration_errors);
    recorded.notices = notices_about(dose, earlier, usual_number, program.pack->screening);
    follow_up_dose(tx, actor, now, seed, dose, recorded.administration_errors, has_dose_on(earlier, dose.given_on));
  }
  recorded.observation =
      start_observation(tx, dose, screening ? screening->observe_minutes : program.pack->screening.observation_minutes);
  recorded.forecast = TRY(forecast_of(tx, program, dose.person_id));
  return recorded;
}

}  // namespace quell::immunization
