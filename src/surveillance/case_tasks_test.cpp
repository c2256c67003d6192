#include "surveillance/case_tasks.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct CaseTasks : WithCases {};
ON_EACH_DATABASE(CaseTasks);

TEST_P(CaseTasks, stand_once_about_a_case_and_what_somebody_waits_for_is_urgent) {
  const Case of = opened_case(ana);
  Seed dice = seed();
  open_case_task(tx(), system, now, dice, {CaseTask::tell_result, of});
  open_case_task(tx(), system, now, dice, {CaseTask::tell_result, of});
  EXPECT_EQ(open_tasks("surveillance.tell_result", of.id.text), 1);
  const auto urgent = worklist::list_tasks(tx(), investigator, now, {.priority = worklist::Priority::urgent});
  ASSERT_EQ(urgent->tasks.size(), 1u);
  EXPECT_EQ(urgent->tasks[0].due_at, now + std::chrono::hours{4});
}

TEST_P(CaseTasks, end_with_the_case) {
  const Case of = opened_case(ana);
  cancel_case_tasks(tx(), system, now, of);
  EXPECT_EQ(open_tasks("surveillance.interview", of.id.text), 0);
}

}  // namespace
}  // namespace quell::surveillance
