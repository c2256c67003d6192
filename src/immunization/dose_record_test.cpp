#include "immunization/dose_record.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct DoseRecordOf : Chair {};
ON_EACH_DATABASE(DoseRecordOf);

TEST_P(DoseRecordOf, a_person_names_each_dose_that_stands_to_take_home) {
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), outside("o-1", make_date(2022, 7, 1))));
  give("d-1", now);
  const auto record = dose_record(tx(), desk, now, {ana});

  ASSERT_TRUE(record) << record.error().reason;
  EXPECT_EQ(record->program_name, "River fever response");
  ASSERT_EQ(record->doses.size(), 2u);
  EXPECT_EQ(record->doses[0].given_at_place, "Clinic across the river");
  EXPECT_EQ(record->doses[1].given_at_place, "Pier Clinic");
  EXPECT_EQ(record->doses[1].product_name, "Fevax");
  EXPECT_EQ(record->series_status, SeriesStatus::complete);
  EXPECT_FALSE(record->next);
  expect_refused(dose_record(tx(), anyone, now, {ana}), FailureKind::not_permitted, "access.permission_missing");
}

TEST_P(DoseRecordOf, a_person_leaves_out_what_was_entered_in_error_and_names_the_next_day) {
  give("d-1", now - std::chrono::hours{24});
  give("d-2", now);
  ASSERT_TRUE(correct_dose(tx(), nurse, now, seed(),
                           {.id = {"c-1"}, .dose_id = {"d-2"}, .reason = CorrectionReason::recorded_twice}));
  const auto record = dose_record(tx(), desk, now, {ana});
  ASSERT_EQ(record->doses.size(), 1u);
  EXPECT_EQ(record->next->offered_on, make_date(2022, 8, 29));
}

}  // namespace
}  // namespace quell::immunization
