#include "immunization/record_dose_administered.h"

#include <gtest/gtest.h>

#include "immunization/dose_lines.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

using std::chrono::minutes;

struct RecordDoseAdministered : Chair {};
ON_EACH_DATABASE(RecordDoseAdministered);

TEST_P(RecordDoseAdministered, keeps_the_dose_as_it_was_given_and_says_when_the_next_is_due) {
  const auto recorded = record(dose("d-1", now - minutes{3}));

  ASSERT_TRUE(recorded) << recorded.error().reason;
  EXPECT_TRUE(recorded->administration_errors.empty());
  EXPECT_TRUE(recorded->notices.empty());
  EXPECT_EQ(recorded->forecast.next->dose_number, 2);
  EXPECT_EQ(recorded->forecast.next->offered_on, make_date(2022, 8, 30));
  const DoseLine line = *find_dose(tx(), programs::river_fever, {"d-1"});
  EXPECT_EQ(line.state, DoseState::standing);
  EXPECT_EQ(line.dose.dose_number.number, 1);
  EXPECT_EQ(line.dose.given_on, make_date(2022, 8, 2));
  EXPECT_EQ(line.dose.given_at, now - minutes{3});
  EXPECT_EQ(line.dose.given_by, nurse.staff);
  EXPECT_EQ(line.dose.volume_ul, Microlitres{500});
  EXPECT_EQ(line.dose.lot_number->value, "FDP00012");
  EXPECT_TRUE(line.dose.consent_recorded);
  EXPECT_EQ(line.dose.recorded_at, now);
  EXPECT_EQ(counted("storage_event"), 1);
  EXPECT_EQ(tallied(), 1);
}

TEST_P(RecordDoseAdministered, belongs_to_the_day_of_the_programs_time_zone) {
  const auto recorded = record(dose("d-1", programs::instant("2022-08-02T03:30:00Z")));
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->dose.given_on, make_date(2022, 8, 1));
}

TEST_P(RecordDoseAdministered, sent_twice_is_recorded_once) {
  give("d-1", now);
  const auto again = record(dose("d-1", now));

  ASSERT_TRUE(again);
  EXPECT_EQ(again->dose.dose_number.number, 1);
  EXPECT_EQ(counted("immunization_dose"), 1);
  EXPECT_EQ(counted("storage_event"), 1);
  EXPECT_EQ(tallied(), 1);
}

TEST_P(RecordDoseAdministered, under_the_id_of_another_dose_is_refused) {
  give("d-1", now);
  DoseReport other = dose("d-1", now);
  other.person_id = ben;
  const auto before = rows();
  expect_refused(record(other), FailureKind::conflict, "immunization.dose_id_taken");
  EXPECT_EQ(rows(), before);
}

TEST_P(RecordDoseAdministered, is_the_second_where_one_stands) {
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), outside("o-1", make_date(2022, 6, 1))));
  const auto recorded = record(dose("d-2", now));
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->dose.dose_number.number, 2);
  EXPECT_EQ(recorded->forecast.series_status, SeriesStatus::complete);
}

TEST_P(RecordDoseAdministered, that_differs_from_the_pack_is_recorded_with_a_warning_and_an_urgent_task) {
  DoseReport report = dose("d-1", now);
  report.route = {"intradermal"};
  report.volume_ul = {300};
  const auto recorded = record(report);

  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->administration_errors,
            (std::vector{AdministrationErrorKind::route_not_allowed, AdministrationErrorKind::body_site_not_allowed}));
  EXPECT_EQ(administration_errors_of(tx(), {"d-1"}).size(), 2u);
  EXPECT_EQ(tasks("immunization.administration_error"), 1);
  EXPECT_EQ(tallied(), 1);
}

TEST_P(RecordDoseAdministered, against_the_outcome_of_the_screening_is_recorded_as_an_error) {
  ASSERT_TRUE(screen("s-1", "severe_reaction"));
  const auto recorded = record(dose("d-1", now));
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->administration_errors, std::vector{AdministrationErrorKind::given_against_screening});
}

TEST_P(RecordDoseAdministered, of_a_day_with_another_dose_opens_a_task_to_look_for_a_repeat) {
  give("d-1", now);
  const auto recorded = record(dose("d-2", now));
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->notices, std::vector{RecordNotice::another_dose_that_day});
  EXPECT_EQ(tasks("immunization.possible_duplicate"), 1);
  EXPECT_EQ(recorded->forecast.series_status, SeriesStatus::not_complete);
}

TEST_P(RecordDoseAdministered, says_what_is_missing_from_the_record) {
  DoseReport report = dose("d-1", now);
  report.dose_number = DoseNumber{2};
  report.lot_id.reset();
  report.lot_number.reset();
  report.consent_recorded = false;
  report.information_sheet_edition.reset();
  const auto recorded = record(report);
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->notices, (std::vector{RecordNotice::dose_number_differs, RecordNotice::lot_not_recorded,
                                            RecordNotice::consent_not_recorded, RecordNotice::sheet_not_recorded}));
  report = dose("d-3", now - std::chrono::hours{24});
  report.information_sheet_edition = Text<40>{"1999"};
  EXPECT_EQ(record(report)->notices.back(), RecordNotice::sheet_edition_unknown);
}

TEST_P(RecordDoseAdministered, starts_a_wait_of_15_minutes_or_30_after_a_precaution) {
  const auto usual = record(dose("d-1", now));
  EXPECT_EQ(usual->observation->ends_at, now + minutes{15});
  ASSERT_TRUE(screen("s-1", "allergy"));
  EXPECT_EQ(record(dose("d-2", now))->observation->ends_at, now + minutes{30});
}

TEST_P(RecordDoseAdministered, by_a_route_that_is_not_for_the_age_is_recorded_as_an_error) {
  register_someone({"cy"}, make_date(2010, 3, 1));
  DoseReport report = dose("d-1", now);
  report.person_id = {"cy"};
  const auto recorded = record(report);
  ASSERT_TRUE(recorded);
  EXPECT_EQ(recorded->administration_errors, std::vector{AdministrationErrorKind::age_outside_route});
}

TEST_P(RecordDoseAdministered, to_somebody_unknown_or_before_birth_is_refused_and_writes_nothing) {
  DoseReport report = dose("d-1", now);
  report.person_id = {"nobody"};
  expect_refused(record(report), FailureKind::not_found, "people.person_unknown");
  register_someone({"dee"}, make_date(2022, 8, 1));
  report.person_id = {"dee"};
  report.given_at = programs::instant("2022-07-31T16:00:00Z");
  expect_refused(record(report), FailureKind::invalid_input, "immunization.given_before_birth");
  EXPECT_EQ(rows(), 0);
}

TEST_P(RecordDoseAdministered, that_was_not_given_yet_is_refused_and_writes_nothing) {
  expect_refused(record(dose("d-1", now + minutes{6})), FailureKind::invalid_input, "immunization.given_in_future");
  EXPECT_TRUE(record(dose("d-1", now + minutes{5})));
  EXPECT_EQ(counted("immunization_dose"), 1);
}

TEST_P(RecordDoseAdministered, needs_a_product_code_of_digits) {
  for (const char* code : {"", "1234", "2o6", "-1"}) {
    DoseReport report = dose("d-1", now);
    report.product_cvx = {code};
    expect_refused(record(report), FailureKind::invalid_input, "immunization.product_malformed");
  }
  EXPECT_EQ(rows(), 0);
}

TEST_P(RecordDoseAdministered, is_for_vaccinators_of_the_site) {
  expect_refused(record_dose_administered(tx(), desk, now, seed(), dose("d-1", now)), FailureKind::not_permitted,
                 "access.permission_missing");
  DoseReport elsewhere = dose("d-1", now);
  elsewhere.site_id = programs::hill_clinic;
  expect_refused(record(elsewhere), FailureKind::not_permitted, "access.other_site");
  EXPECT_EQ(rows(), 0);
}

}  // namespace
}  // namespace quell::immunization
