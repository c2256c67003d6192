#include "worklist/open_task.h"

#include <gtest/gtest.h>

#include "worklist/complete_task.h"
#include "worklist/testing/tasks.h"

namespace quell::worklist {
namespace {

struct OpenTask : Tasks {};
ON_EACH_DATABASE(OpenTask);

TEST_P(OpenTask, puts_a_piece_of_work_on_the_list_without_an_owner) {
  const Task task = open(count_again("t1", "harbor"));
  EXPECT_EQ(task.state, TaskState::open);
  EXPECT_FALSE(task.owner);
  EXPECT_EQ(task.opened_by, ana.staff);
  EXPECT_EQ(stored("t1").due_at, now + std::chrono::hours{24});
}

TEST_P(OpenTask, sent_twice_opens_one) {
  open(count_again("t1", "harbor"));
  EXPECT_EQ(open(count_again("t1", "harbor")).id.text, "t1");
}

TEST_P(OpenTask, one_at_a_time_returns_the_task_that_stands) {
  NewTask first = count_again("t1", "harbor");
  first.repeats = Repeats::one_at_a_time;
  NewTask second = first;
  second.id = {"t2"};

  open(first);
  EXPECT_EQ(open(second).id.text, "t1");
  ASSERT_TRUE(complete_task(tx(), ana, now, {.task = {"t1"}, .outcome = {"counted"}}));
  EXPECT_EQ(open(second).id.text, "t2");
}

TEST_P(OpenTask, repeats_where_that_is_allowed) {
  NewTask second = count_again("t1", "harbor");
  open(second);
  second.id = {"t2"};
  EXPECT_EQ(open(second).id.text, "t2");
}

}  // namespace
}  // namespace quell::worklist
