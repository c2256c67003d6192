#include "worklist/claim_task.h"

#include <gtest/gtest.h>

#include "worklist/complete_task.h"
#include "worklist/testing/tasks.h"

namespace quell::worklist {
namespace {

struct ClaimTask : Tasks {};
ON_EACH_DATABASE(ClaimTask);

const TaskChoice t1{{"t1"}};

TEST_P(ClaimTask, makes_the_actor_its_owner_and_may_be_sent_twice) {
  open(count_again("t1", "harbor"));
  EXPECT_EQ(claim_task(tx(), ana, now, t1)->owner, ana.staff);
  EXPECT_EQ(claim_task(tx(), ana, now, t1)->state, TaskState::claimed);
}

TEST_P(ClaimTask, that_another_has_taken_is_refused_and_changes_nothing) {
  open(count_again("t1", "harbor"));
  ASSERT_TRUE(claim_task(tx(), lead, now, t1));
  const auto late = claim_task(tx(), ana, now, t1);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().reason, "worklist.task_taken");
  EXPECT_EQ(stored("t1").owner, lead.staff);
}

TEST_P(ClaimTask, that_is_closed_is_refused) {
  open(count_again("t1", "harbor"));
  ASSERT_TRUE(complete_task(tx(), lead, now, {.task = {"t1"}, .outcome = {"counted"}}));
  EXPECT_EQ(claim_task(tx(), ana, now, t1).error().reason, "worklist.task_closed");
  EXPECT_EQ(release_task(tx(), ana, now, t1).error().reason, "worklist.task_closed");
  EXPECT_EQ(stored("t1").state, TaskState::done);
}

TEST_P(ClaimTask, given_back_is_free_for_all) {
  open(count_again("t1", "harbor"));
  ASSERT_TRUE(claim_task(tx(), ana, now, t1));
  EXPECT_EQ(release_task(tx(), ana, now, t1)->state, TaskState::open);
  EXPECT_FALSE(stored("t1").owner);
}

TEST_P(ClaimTask, of_another_is_given_back_by_a_lead_only) {
  open(count_again("t1", "harbor"));
  access::Actor eva = ana;
  eva.staff = {"eva"};
  ASSERT_TRUE(claim_task(tx(), ana, now, t1));
  const auto refused = release_task(tx(), eva, now, t1);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "worklist.not_your_task");
  EXPECT_EQ(stored("t1").owner, ana.staff);
  EXPECT_TRUE(release_task(tx(), lead, now, t1));
}

}  // namespace
}  // namespace quell::worklist
