#include "immunization/record_outside_dose.h"

#include <gtest/gtest.h>

#include "immunization/dose_lines.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct RecordOutsideDose : Chair {
  Result<DoseRecorded> record_outside(const OutsideDoseReport& report) {
    return record_outside_dose(tx(), desk, now, seed(), report);
  }
};
ON_EACH_DATABASE(RecordOutsideDose);

TEST_P(RecordOutsideDose, lets_the_series_go_on_from_it) {
  const auto recorded = record_outside(outside("o-1", make_date(2022, 7, 1)));

  ASSERT_TRUE(recorded) << recorded.error().reason;
  EXPECT_EQ(recorded->dose.source, DoseSource::outside);
  EXPECT_EQ(recorded->forecast.next->dose_number, 2);
  EXPECT_EQ(recorded->forecast.next->offered_on, make_date(2022, 7, 29));
  const DoseLine line = *find_dose(tx(), programs::river_fever, {"o-1"});
  EXPECT_EQ(line.dose.source_text->value, "Clinic across the river");
  EXPECT_EQ(line.dose.evidence, Evidence::written_record);
  EXPECT_FALSE(line.dose.site_id);
  EXPECT_FALSE(line.dose.given_at);
  EXPECT_EQ(counted("immunization_observation"), 0);
}

TEST_P(RecordOutsideDose, may_be_of_another_product) {
  OutsideDoseReport report = outside("o-1", make_date(2022, 7, 1));
  report.product_cvx = {"325"};
  EXPECT_TRUE(record_outside(report)->administration_errors.empty());
}

TEST_P(RecordOutsideDose, sent_twice_is_recorded_once) {
  ASSERT_TRUE(record_outside(outside("o-1", make_date(2022, 7, 1))));
  EXPECT_TRUE(record_outside(outside("o-1", make_date(2022, 7, 1))));
  EXPECT_EQ(counted("immunization_dose"), 1);
  EXPECT_EQ(tallied(), 1);
  expect_refused(record_outside(outside("o-1", make_date(2022, 7, 2))), FailureKind::conflict,
                 "immunization.dose_id_taken");
}

TEST_P(RecordOutsideDose, of_a_day_with_a_dose_given_here_opens_a_task) {
  give("d-1", now);
  const auto recorded = record_outside(outside("o-1", make_date(2022, 8, 2)));
  EXPECT_EQ(recorded->notices, std::vector{RecordNotice::another_dose_that_day});
  EXPECT_EQ(tasks("immunization.possible_duplicate"), 1);
}

TEST_P(RecordOutsideDose, of_a_day_to_come_is_refused_and_writes_nothing) {
  expect_refused(record_outside(outside("o-1", make_date(2022, 8, 3))), FailureKind::invalid_input,
                 "immunization.given_in_future");
  OutsideDoseReport report = outside("o-1", make_date(2022, 7, 1));
  report.product_cvx = {"abc"};
  expect_refused(record_outside(report), FailureKind::invalid_input, "immunization.product_malformed");
  EXPECT_EQ(rows(), 0);
}

TEST_P(RecordOutsideDose, is_for_those_who_see_the_person) {
  expect_refused(record_outside_dose(tx(), anyone, now, seed(), outside("o-1", make_date(2022, 7, 1))),
                 FailureKind::not_permitted, "access.permission_missing");
  EXPECT_EQ(rows(), 0);
}

}  // namespace
}  // namespace quell::immunization
