#include "immunization/correct_dose.h"

#include <gtest/gtest.h>

#include "immunization/dose_lines.h"
#include "immunization/testing/chair.h"
#include "people/sealed_text.h"

namespace quell::immunization {
namespace {

struct CorrectDose : Chair {
  void SetUp() override {
    Chair::SetUp();
    give("d-1", now);
  }

  DoseCorrection in_error(const char* id = "c-1") {
    return {.id = {id},
            .dose_id = {"d-1"},
            .state = DoseState::entered_in_error,
            .reason = CorrectionReason::wrong_details};
  }
  DoseCorrection stands_after_all(const char* id = "c-2") {
    return {
        .id = {id}, .dose_id = {"d-1"}, .state = DoseState::standing, .reason = CorrectionReason::correction_was_wrong};
  }
  Result<DoseCorrected> correct(const DoseCorrection& correction) {
    return correct_dose(tx(), nurse, now, seed(), correction);
  }
  DoseLine line(const char* id = "d-1") { return *find_dose(tx(), programs::river_fever, {id}); }
};
ON_EACH_DATABASE(CorrectDose);

TEST_P(CorrectDose, leaves_the_line_and_no_longer_counts_it) {
  const auto corrected = correct(in_error());

  ASSERT_TRUE(corrected) << corrected.error().reason;
  EXPECT_EQ(line().state, DoseState::entered_in_error);
  EXPECT_EQ(line().dose.given_at, now);
  EXPECT_EQ(corrected->forecast.next->dose_number, 1);
  EXPECT_EQ(tallied(), 0);
  EXPECT_EQ(counted("immunization_dose"), 1);
}

TEST_P(CorrectDose, keeps_the_reason_and_a_sealed_note) {
  DoseCorrection correction = in_error();
  correction.note = Private{Text<300>{"It was the brother"}};
  ASSERT_TRUE(correct(correction));

  const auto kept = corrections_of(tx(), {"d-1"});
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].reason, CorrectionReason::wrong_details);
  EXPECT_EQ(kept[0].recorded_by, nurse.staff);
  EXPECT_EQ(kept[0].note->find("brother"), std::string::npos);
  const auto opened =
      people::open_for(tx(), {programs::river_fever, ana}, {"immunization_correction", "c-1"}, *kept[0].note);
  EXPECT_EQ((*opened)->reveal(), "It was the brother");
  EXPECT_FALSE(people::open_for(tx(), {programs::river_fever, ana}, {"immunization_correction", "c-2"}, *kept[0].note));
}

TEST_P(CorrectDose, records_what_really_happened_in_its_place) {
  DoseCorrection correction = in_error();
  correction.replacement = dose("d-2", now - std::chrono::minutes{10});
  const auto corrected = correct(correction);

  ASSERT_TRUE(corrected) << corrected.error().reason;
  EXPECT_EQ(line("d-2").dose.replaces_dose_id, DoseId{"d-1"});
  EXPECT_EQ(line("d-2").dose.dose_number.number, 1);
  EXPECT_EQ(corrected->forecast.next->dose_number, 2);
  EXPECT_EQ(tallied(), 1);
  EXPECT_EQ(tasks("immunization.possible_duplicate"), 0);
}

TEST_P(CorrectDose, may_find_that_the_dose_stands_after_all) {
  ASSERT_TRUE(correct(in_error()));
  ASSERT_TRUE(correct(stands_after_all()));
  EXPECT_EQ(line().state, DoseState::standing);
  EXPECT_EQ(corrections_of(tx(), {"d-1"}).size(), 2u);
  EXPECT_EQ(tallied(), 1);
}

TEST_P(CorrectDose, sent_twice_acts_once) {
  DoseCorrection correction = in_error();
  correction.replacement = dose("d-2", now);
  ASSERT_TRUE(correct(correction));
  const auto before = rows();
  EXPECT_TRUE(correct(correction));
  EXPECT_EQ(rows(), before);
  EXPECT_EQ(tallied(), 1);
}

TEST_P(CorrectDose, that_says_what_the_record_says_already_is_refused) {
  expect_refused(correct(stands_after_all()), FailureKind::conflict, "immunization.in_that_state_already");
  ASSERT_TRUE(correct(in_error()));
  expect_refused(correct(in_error("c-9")), FailureKind::conflict, "immunization.in_that_state_already");
  EXPECT_EQ(counted("immunization_correction"), 1);
}

TEST_P(CorrectDose, loses_against_a_faster_colleague_without_writing) {
  const DoseLine read_before = line();
  ASSERT_TRUE(correct(in_error()));
  const Correction slow{.id = {"c-9"},
                        .program_id = programs::river_fever,
                        .dose_id = {"d-1"},
                        .number = 1,
                        .recorded_at = now,
                        .recorded_by = {"colleague"}};
  expect_refused(append_correction(tx(), read_before, slow), FailureKind::conflict, "immunization.corrected_meanwhile");
  EXPECT_EQ(tallied(), 0);
}

TEST_P(CorrectDose, replaces_a_dose_once_only) {
  DoseCorrection correction = in_error();
  correction.replacement = dose("d-2", now);
  ASSERT_TRUE(correct(correction));
  ASSERT_TRUE(correct(stands_after_all()));
  correction = in_error("c-3");
  correction.replacement = dose("d-3", now);
  expect_refused(correct(correction), FailureKind::conflict, "immunization.already_replaced");
  EXPECT_EQ(counted("immunization_dose"), 2);
}

TEST_P(CorrectDose, takes_a_replacement_only_for_an_error_and_under_an_id_of_its_own) {
  DoseCorrection correction = stands_after_all();
  correction.replacement = dose("d-2", now);
  expect_refused(correct(correction), FailureKind::invalid_input, "immunization.replacement_not_wanted");
  correction = in_error();
  correction.replacement = dose("d-1", now);
  expect_refused(correct(correction), FailureKind::invalid_input, "immunization.replacement_same_id");
  EXPECT_EQ(counted("immunization_correction"), 0);
}

TEST_P(CorrectDose, of_a_colleagues_dose_is_for_the_site_manager) {
  expect_refused(correct_dose(tx(), colleague, now, seed(), in_error()), FailureKind::not_permitted,
                 "access.permission_missing");
  EXPECT_EQ(counted("immunization_correction"), 0);
  EXPECT_TRUE(correct_dose(tx(), manager, now, seed(), in_error()));
}

TEST_P(CorrectDose, of_an_unknown_dose_is_refused) {
  DoseCorrection correction = in_error();
  correction.dose_id = {"d-9"};
  expect_refused(correct(correction), FailureKind::not_found, "immunization.dose_unknown");
  EXPECT_EQ(counted("immunization_correction"), 0);
}

TEST_P(CorrectDose, puts_an_outside_dose_right) {
  ASSERT_TRUE(record_outside_dose(tx(), desk, now, seed(), outside("o-1", make_date(2022, 7, 1))));
  DoseCorrection correction = in_error();
  correction.dose_id = {"o-1"};
  expect_refused(correct_dose(tx(), anyone, now, seed(), correction), FailureKind::not_permitted,
                 "access.permission_missing");
  EXPECT_TRUE(correct_outside_dose(tx(), nurse, now, seed(), correction));
  EXPECT_EQ(tallied(), 1);
}

TEST_P(CorrectDose, of_a_dose_given_here_is_not_done_from_the_persons_page) {
  expect_refused(correct_outside_dose(tx(), nurse, now, seed(), in_error()), FailureKind::conflict,
                 "immunization.correct_where_given");
  EXPECT_EQ(counted("immunization_correction"), 0);
}

}  // namespace
}  // namespace quell::immunization
