#include "worklist/list_tasks.h"

#include <gtest/gtest.h>

#include "worklist/claim_task.h"
#include "worklist/complete_task.h"
#include "worklist/testing/tasks.h"

namespace quell::worklist {
namespace {

struct ListTasks : Tasks {
  void SetUp() override {
    for (const char* id : {"t3", "t1", "t2"}) open(count_again(id, "harbor"));
    open(count_again("t4", "hill"));
    NewTask urgent = count_again("t5", "harbor");
    urgent.priority = Priority::urgent;
    urgent.due_at = now;
    open(urgent);
  }

  std::string ids(const access::Actor& actor, const TaskFilter& filter) {
    const TaskPage page = *list_tasks(tx(), actor, now, filter);
    std::string text;
    for (const Task& task : page.tasks) text += task.id.text + " ";
    return text;
  }
};
ON_EACH_DATABASE(ListTasks);

TEST_P(ListTasks, shows_those_of_the_actors_sites_soonest_due_first) {
  EXPECT_EQ(ids(ana, {}), "t5 t1 t2 t3 ");
  EXPECT_EQ(ids(ben, {}), "t4 ");
  EXPECT_EQ(ids(lead, {}), "t5 t1 t2 t3 t4 ");
}

TEST_P(ListTasks, shows_nothing_to_those_without_the_permission) {
  access::Actor vaccinator = lead;
  vaccinator.permissions = {access::Permission::give_doses};
  EXPECT_EQ(ids(vaccinator, {}), "");
}

TEST_P(ListTasks, shows_other_sites_only_what_its_permission_reaches_there) {
  NewTask call = count_again("t6", "hill");
  call.permission = access::Permission::work_call_backs;
  call.due_at = now;
  open(call);
  EXPECT_EQ(ids(cleo, {}), "t5 t6 t1 t2 t3 ");
  EXPECT_EQ(ids(cleo, {.site = SiteId{"hill"}}), "t6 ");
}

TEST_P(ListTasks, narrows_by_site_priority_due_time_and_subject) {
  EXPECT_EQ(ids(lead, {.site = SiteId{"hill"}}), "t4 ");
  EXPECT_EQ(ids(lead, {.priority = Priority::urgent}), "t5 ");
  EXPECT_EQ(ids(lead, {.due_before = now + std::chrono::hours{1}}), "t5 ");
  EXPECT_EQ(ids(lead, {.kind = "inventory.discrepancy", .subject_id = "line-t2"}), "t2 ");
  EXPECT_EQ(ids(lead, {.kind = "outreach.question"}), "");
}

TEST_P(ListTasks, tells_mine_from_nobodys_and_closed_from_open) {
  ASSERT_TRUE(claim_task(tx(), ana, now, {{"t1"}}));
  ASSERT_TRUE(complete_task(tx(), lead, now, {.task = {"t2"}, .outcome = {"counted"}}));
  EXPECT_EQ(ids(ana, {.whose = Whose::mine}), "t1 ");
  EXPECT_EQ(ids(ana, {.whose = Whose::nobody}), "t5 t3 ");
  EXPECT_EQ(ids(ana, {.closed = Closed::only}), "t2 ");
}

TEST_P(ListTasks, goes_on_after_the_last_of_a_page) {
  const auto first = list_tasks(tx(), ana, now, {.limit = 2});
  ASSERT_TRUE(first);
  EXPECT_TRUE(first->more);
  ASSERT_EQ(first->tasks.size(), 2u);
  EXPECT_EQ(ids(ana, {.after_due_at = first->tasks[1].due_at, .after_id = first->tasks[1].id}), "t2 t3 ");
}

TEST_P(ListTasks, refuses_a_page_of_none_or_of_thousands) {
  for (const int limit : {0, 201})
    EXPECT_EQ(list_tasks(tx(), ana, now, {.limit = limit}).error().reason, "worklist.limit_out_of_range");
}

}  // namespace
}  // namespace quell::worklist
