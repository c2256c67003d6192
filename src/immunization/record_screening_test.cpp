#include "immunization/record_screening.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/write_json.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct RecordScreening : Chair {};
ON_EACH_DATABASE(RecordScreening);

TEST_P(RecordScreening, with_no_to_everything_lets_the_dose_go_on) {
  const auto screening = screen("s-1", "none");
  ASSERT_TRUE(screening) << screening.error().reason;
  EXPECT_EQ(screening->action, packs::ScreeningAction::proceed);
  EXPECT_EQ(screening->observe_minutes, 15);
  EXPECT_FALSE(screening->contraindicated);
}

TEST_P(RecordScreening, stops_at_a_contraindication_on_later_days_too) {
  const auto screening = screen("s-1", "severe_reaction");
  EXPECT_EQ(screening->action, packs::ScreeningAction::stop);
  EXPECT_TRUE(screening->contraindicated);
  now += std::chrono::days{40};
  EXPECT_EQ(forecast().series_status, SeriesStatus::contraindicated);
}

TEST_P(RecordScreening, may_lift_a_contraindication_that_a_later_talk_does_not_find) {
  ASSERT_TRUE(screen("s-1", "severe_reaction"));
  now += std::chrono::minutes{10};
  ASSERT_TRUE(screen("s-2", "none"));
  EXPECT_EQ(forecast().series_status, SeriesStatus::not_complete);
}

TEST_P(RecordScreening, asks_for_30_minutes_after_a_precaution) {
  EXPECT_EQ(screen("s-1", "allergy")->observe_minutes, 30);
}

TEST_P(RecordScreening, leaves_the_routes_that_the_answers_allow) {
  const auto screening = screen("s-1", "keloid");
  EXPECT_EQ(screening->action, packs::ScreeningAction::restrict_routes);
  EXPECT_TRUE(screening->allows_route("subcutaneous"));
  EXPECT_FALSE(screening->allows_route("intradermal"));
}

TEST_P(RecordScreening, keeps_the_outcome_and_no_answer) {
  ASSERT_TRUE(screen("s-1", "allergy"));
  const auto kept = last_screening(tx(), programs::river_fever, ana);
  ASSERT_TRUE(kept);
  EXPECT_EQ(to_json(*kept).find("allergy"), std::string::npos);
  EXPECT_EQ(kept->screened_on, make_date(2022, 8, 2));
  EXPECT_EQ(kept->recorded_by, nurse.staff);
}

TEST_P(RecordScreening, sent_twice_is_kept_once) {
  ASSERT_TRUE(screen("s-1", "allergy"));
  EXPECT_TRUE(screen("s-1", "allergy"));
  EXPECT_EQ(counted("immunization_screening"), 1);
  now += std::chrono::minutes{1};
  expect_refused(screen("s-1", "none"), FailureKind::conflict, "immunization.screening_id_taken");
}

TEST_P(RecordScreening, needs_an_answer_to_each_question_of_the_pack) {
  ScreeningReport report{.id = {"s-1"}, .person_id = ana, .site_id = pier, .answers = {}, .screened_at = now};
  expect_refused(record_screening(tx(), nurse, now, seed(), report), FailureKind::invalid_input,
                 "packs.answer_missing");
  report.answers = {{{"shoe_size"}, packs::Answer::yes}};
  expect_refused(record_screening(tx(), nurse, now, seed(), report), FailureKind::invalid_input,
                 "packs.answer_about_unknown");
  EXPECT_EQ(rows(), 0);
}

TEST_P(RecordScreening, is_refused_before_its_time_and_to_those_who_give_no_doses) {
  ScreeningReport report{
      .id = {"s-1"}, .person_id = ana, .site_id = pier, .answers = {}, .screened_at = now + std::chrono::minutes{6}};
  expect_refused(record_screening(tx(), nurse, now, seed(), report), FailureKind::invalid_input,
                 "immunization.screened_in_future");
  expect_refused(record_screening(tx(), desk, now, seed(), report), FailureKind::not_permitted,
                 "access.permission_missing");
  EXPECT_EQ(rows(), 0);
}

TEST_P(RecordScreening, is_told_again_for_the_rest_of_the_day_to_who_gives_doses) {
  EXPECT_FALSE(todays_screening(tx(), nurse, now, {pier, ana})->screening);
  ASSERT_TRUE(screen("s-1", "allergy"));
  const auto told = todays_screening(tx(), nurse, now, {pier, ana});
  ASSERT_TRUE(told->screening);
  EXPECT_EQ(told->screening->id, ScreeningId{"s-1"});
  EXPECT_FALSE(todays_screening(tx(), nurse, now + std::chrono::hours{24}, {pier, ana})->screening);
  expect_refused(todays_screening(tx(), desk, now, {pier, ana}), FailureKind::not_permitted,
                 "access.permission_missing");
}

TEST_P(RecordScreening, that_found_a_contraindication_is_told_of_on_later_days) {
  ASSERT_TRUE(screen("s-1", "severe_reaction"));
  EXPECT_TRUE(stopped_before(tx(), programs::river_fever, ana));
  now += std::chrono::days{40};
  ASSERT_TRUE(screen("s-2", "none"));
  const auto warnings = forecast().warnings;
  EXPECT_NE(std::ranges::find(warnings, DoseWarning::stopped_before), warnings.end());
}

}  // namespace
}  // namespace quell::immunization
