#include "surveillance/told.h"

#include <gtest/gtest.h>

#include "surveillance/lab_order.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct Told : WithCases {
  LabResult result(const LabResultId& id) { return *find_result(tx(), programs::river_fever, id); }
};
ON_EACH_DATABASE(Told);

TEST_P(Told, a_positive_result_is_shown_after_the_call_or_after_its_hours) {
  const auto recorded = record(result_for(ana));
  EXPECT_FALSE(may_be_shown(tx(), result(recorded.id), 24, now));
  EXPECT_TRUE(may_be_shown(tx(), result(recorded.id), 24, now + std::chrono::hours{24}));
  ASSERT_TRUE(note_told(tx(), investigator, now, seed(), {recorded.id}));
  EXPECT_TRUE(may_be_shown(tx(), result(recorded.id), 24, now));
  EXPECT_EQ(told_at(tx(), programs::river_fever, "key-1"), now);
}

TEST_P(Told, another_result_is_shown_at_once_and_one_that_may_change_never) {
  auto negative = result_for(ana);
  negative.result_code = Text<60>{"260415000"};
  EXPECT_TRUE(may_be_shown(tx(), result(record(negative).id), 24, now));
  auto pending = result_for(ana, "key-2");
  pending.state = ResultState::preliminary;
  EXPECT_FALSE(may_be_shown(tx(), result(record(pending).id), 24, now + std::chrono::hours{100}));
}

TEST_P(Told, closes_the_task_to_call) {
  const auto order = collect_specimen(tx(), nurse, now, seed(), {{"order"}, ana, programs::pier_clinic, {}, {}, {}});
  auto positive = result_for(ana);
  positive.order_number = Text<60>{order->order_number};
  const auto recorded = record(positive);
  note_told(tx(), investigator, now, seed(), {recorded.id});
  EXPECT_EQ(open_tasks("surveillance.tell_result", recorded.case_id->text), 0);
}

TEST_P(Told, is_noted_by_investigators_of_a_result_that_is_known) {
  const auto recorded = record(result_for(ana));
  expect_refused(note_told(tx(), nurse, now, seed(), {recorded.id}), FailureKind::not_permitted,
                 "access.permission_missing");
  expect_refused(note_told(tx(), investigator, now, seed(), {{"none"}}), FailureKind::not_found,
                 "surveillance.result_unknown");
  EXPECT_FALSE(told_at(tx(), programs::river_fever, "key-1"));
}

}  // namespace
}  // namespace quell::surveillance
