#include "worklist/complete_task.h"

#include <gtest/gtest.h>

#include "worklist/claim_task.h"
#include "worklist/testing/tasks.h"

namespace quell::worklist {
namespace {

struct CompleteTask : Tasks {
  TaskOutcome outcome{.task = {"t1"}, .outcome = {"19 counted"}, .note = Text<300>{"one was behind the door"}};
};
ON_EACH_DATABASE(CompleteTask);

TEST_P(CompleteTask, keeps_what_came_of_it_when_and_by_whom) {
  open(count_again("t1", "harbor"));
  const auto task = complete_task(tx(), ana, now, outcome);
  ASSERT_TRUE(task);
  EXPECT_EQ(task->state, TaskState::done);
  EXPECT_EQ(task->outcome->value, "19 counted");
  EXPECT_EQ(task->closed_by, ana.staff);
  EXPECT_EQ(task->closed_at, now);
  EXPECT_TRUE(complete_task(tx(), ana, now, outcome)) << "sent twice";
}

TEST_P(CompleteTask, needs_an_outcome) {
  open(count_again("t1", "harbor"));
  outcome.outcome = {};
  EXPECT_EQ(complete_task(tx(), ana, now, outcome).error().reason, "worklist.outcome_missing");
  EXPECT_EQ(stored("t1").state, TaskState::open);
}

TEST_P(CompleteTask, that_another_has_claimed_is_refused) {
  open(count_again("t1", "harbor"));
  ASSERT_TRUE(claim_task(tx(), lead, now, {{"t1"}}));
  EXPECT_EQ(complete_task(tx(), ana, now, outcome).error().reason, "worklist.task_taken");
  EXPECT_EQ(stored("t1").state, TaskState::claimed);
}

TEST_P(CompleteTask, that_another_has_closed_keeps_the_first_outcome) {
  open(count_again("t1", "harbor"));
  ASSERT_TRUE(complete_task(tx(), lead, now, {.task = {"t1"}, .outcome = {"thrown away"}}));
  EXPECT_EQ(complete_task(tx(), ana, now, outcome).error().reason, "worklist.task_closed");
  EXPECT_EQ(stored("t1").outcome->value, "thrown away");
}

TEST_P(CompleteTask, whose_cause_is_gone_is_cancelled) {
  open(count_again("t1", "harbor"));
  EXPECT_EQ(cancel_tasks(tx(), ana, now, {"inventory.discrepancy", "line-t1"}), 1);
  EXPECT_EQ(cancel_tasks(tx(), ana, now, {"inventory.discrepancy", "line-t1"}), 0);
  EXPECT_EQ(stored("t1").state, TaskState::cancelled);
}

}  // namespace
}  // namespace quell::worklist
