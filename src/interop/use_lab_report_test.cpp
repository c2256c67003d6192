#include "interop/use_lab_report.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

struct UseLabReport : WithIntake {
  Hl7Arrival arrival = read_hl7_arrival(message_with({}));

  Result<ReportUsed> use(std::int64_t version, PersonsOfMessage persons = {}) {
    return use_lab_report(tx(), laboratory, now, seed(),
                          {.report = *arrival.verdict.report,
                           .message = {"m-1"},
                           .version = version,
                           .received_at = now,
                           .persons = std::move(persons)});
  }
};
ON_EACH_DATABASE(UseLabReport);

TEST_P(UseLabReport, does_nothing_twice_for_one_version_of_a_message) {
  const auto first = use(1);
  ASSERT_TRUE(first) << first.error().reason;
  EXPECT_EQ(first->recorded, 1);
  ASSERT_TRUE(use(1, first->persons));
  EXPECT_EQ(rows("surveillance_lab_result"), 1);
  ASSERT_TRUE(use(2, first->persons));
  EXPECT_EQ(rows("surveillance_lab_result"), 2);
  EXPECT_EQ(rows("people_person"), 3);
}

TEST_P(UseLabReport, keeps_its_person_and_waits_where_its_number_is_another_s) {
  ASSERT_TRUE(use(1));
  const auto other = use(2, {{0, ana}});
  ASSERT_TRUE(other);
  EXPECT_EQ(other->recorded, 0);
  EXPECT_EQ(other->waits->reason, "interop.result_of_another_person");
  EXPECT_EQ(to_text(other->waits->place), "PID");
}

}  // namespace
}  // namespace quell::interop
