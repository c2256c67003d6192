#include "interop/export_doses.h"

#include <gtest/gtest.h>

#include "interop/testing/with_given_doses.h"

namespace quell::interop {
namespace {

struct ExportDoses : WithGivenDoses {};
ON_EACH_DATABASE(ExportDoses);

TEST_P(ExportDoses, says_first_what_keeps_a_dose_out_of_the_registry_and_whose) {
  const auto report = report_on_doses(tx(), nurse, now, wednesday_at_pier);
  ASSERT_TRUE(report) << report.error().reason;
  EXPECT_EQ(report->doses, 1);
  EXPECT_EQ(report->reported, 0);
  ASSERT_EQ(report->held_back.size(), 1u);
  EXPECT_EQ(report->held_back[0].why, Reporting::name_missing);
  EXPECT_EQ(report->held_back[0].name_to_call.reveal().value, "Sam");
  name_sam();
  EXPECT_EQ(report_on_doses(tx(), nurse, now, wednesday_at_pier)->reported, 1);
}

TEST_P(ExportDoses, counts_no_dose_that_was_taken_back) {
  take_back_the_dose();
  EXPECT_EQ(report_on_doses(tx(), nurse, now, wednesday_at_pier)->doses, 0);
}

TEST_P(ExportDoses, names_its_files_after_site_and_day_and_nobody) {
  name_sam();
  EXPECT_EQ(export_doses_csv(tx(), nurse, now, wednesday_at_pier)->name, "doses-pier-clinic-2022-08-03.csv");
  const auto file = export_doses_vxu(tx(), nurse, now, wednesday_at_pier);
  EXPECT_EQ(file->name, "doses-pier-clinic-2022-08-03.hl7");
  EXPECT_NE(file->bytes.find("Samuel"), std::string::npos);
  EXPECT_EQ(export_doses_vxu(tx(), nurse, now, {hill, {}}).error().reason, "access.other_site");
}

}  // namespace
}  // namespace quell::interop
