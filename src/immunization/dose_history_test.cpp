#include "immunization/dose_history.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct DoseHistoryOf : Chair {};
ON_EACH_DATABASE(DoseHistoryOf);

TEST_P(DoseHistoryOf, a_person_shows_every_line_with_its_state_and_what_the_rules_think) {
  give("d-1", now);
  ASSERT_TRUE(correct_dose(tx(), nurse, now, seed(),
                           {.id = {"c-1"}, .dose_id = {"d-1"}, .reason = CorrectionReason::recorded_twice}));
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), outside("o-1", make_date(2022, 7, 1))));
  DoseReport wrong = dose("d-2", now);
  wrong.volume_ul = {400};
  ASSERT_TRUE(record(wrong));

  const auto history = dose_history(tx(), desk, now, {ana});
  ASSERT_TRUE(history) << history.error().reason;
  ASSERT_EQ(history->doses.size(), 3u);
  EXPECT_EQ(history->doses[0].dose.id.text, "o-1");
  EXPECT_EQ(history->doses[1].state, DoseState::entered_in_error);
  EXPECT_EQ(history->doses[1].corrected_because, CorrectionReason::recorded_twice);
  EXPECT_EQ(history->doses[2].administration_errors, std::vector{AdministrationErrorKind::volume_differs});
  EXPECT_EQ(history->forecast.series_status, SeriesStatus::complete);
  EXPECT_EQ(history->forecast.evaluations.size(), 2u);
  EXPECT_TRUE(dose_history(tx(), desk, now, {ben})->doses.empty());
}

TEST_P(DoseHistoryOf, a_person_is_for_those_who_see_the_person_and_is_audited) {
  tx().take_touched();
  ASSERT_TRUE(dose_history(tx(), desk, now, {ana}));
  EXPECT_EQ(tx().take_touched().front().subject_id, "ana");
  expect_refused(dose_history(tx(), anyone, now, {ana}), FailureKind::not_permitted, "access.permission_missing");
}

TEST_P(DoseHistoryOf, another_program_is_not_shown) {
  give("d-1", now);
  access::Actor elsewhere = nurse;
  elsewhere.program = {"other"};
  expect_refused(dose_history(tx(), elsewhere, now, {ana}), FailureKind::not_found, "programs.program_unknown");
}

}  // namespace
}  // namespace quell::immunization
