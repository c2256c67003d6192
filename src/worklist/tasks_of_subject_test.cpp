#include "worklist/tasks_of_subject.h"

#include <gtest/gtest.h>

#include "worklist/testing/tasks.h"

namespace quell::worklist {
namespace {

struct TasksFollowTheirSubject : Tasks {
  const TaskSubject subject{"inventory.discrepancy", "line-t1"};
};
ON_EACH_DATABASE(TasksFollowTheirSubject);

TEST_P(TasksFollowTheirSubject, from_hand_to_hand_until_the_work_is_done) {
  open(count_again("t1", "harbor"));
  open(count_again("t2", "harbor"));
  EXPECT_EQ(own_tasks(tx(), ana, subject), 1);
  EXPECT_EQ(stored("t1").owner, ana.staff);
  EXPECT_EQ(own_tasks(tx(), lead, subject), 1);
  EXPECT_EQ(stored("t1").owner, lead.staff) << "whoever has the subject has the task";
  EXPECT_EQ(free_tasks(tx(), lead, subject), 1);
  EXPECT_EQ(stored("t1").state, TaskState::open);
  EXPECT_FALSE(stored("t1").owner);
  EXPECT_EQ(finish_tasks(tx(), lead, now, subject, {"answered"}), 1);
  EXPECT_EQ(stored("t1").state, TaskState::done);
  EXPECT_EQ(stored("t1").closed_by, lead.staff);
  EXPECT_EQ(stored("t1").outcome->value, "answered");
  EXPECT_EQ(stored("t2").state, TaskState::open) << "about another subject";
}

TEST_P(TasksFollowTheirSubject, but_what_is_closed_stays_as_it_is) {
  open(count_again("t1", "harbor"));
  finish_tasks(tx(), lead, now, subject, {"answered"});
  EXPECT_EQ(own_tasks(tx(), ana, subject), 0);
  EXPECT_EQ(free_tasks(tx(), ana, subject), 0);
  EXPECT_EQ(finish_tasks(tx(), ana, now, subject, {"again"}), 0);
  EXPECT_EQ(stored("t1").outcome->value, "answered");
}

}  // namespace
}  // namespace quell::worklist
