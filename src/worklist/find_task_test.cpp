#include "worklist/find_task.h"

#include <gtest/gtest.h>

#include "worklist/testing/tasks.h"

namespace quell::worklist {
namespace {

struct FindTask : Tasks {};
ON_EACH_DATABASE(FindTask);

TEST_P(FindTask, shows_it_to_those_who_may_do_it_where_it_is_to_be_done) {
  open(count_again("t1", "harbor"));
  EXPECT_TRUE(find_task(tx(), ana, TaskId{"t1"}));
  EXPECT_TRUE(find_task(tx(), lead, TaskId{"t1"}));
}

TEST_P(FindTask, hides_it_from_other_sites_roles_and_programs) {
  open(count_again("t1", "harbor"));
  access::Actor vaccinator = ana;
  vaccinator.permissions = {access::Permission::give_doses};
  access::Actor elsewhere = lead;
  elsewhere.program = {"q"};

  for (const access::Actor& actor : {ben, vaccinator, elsewhere}) {
    const auto task = find_task(tx(), actor, TaskId{"t1"});
    ASSERT_FALSE(task);
    EXPECT_EQ(task.error().reason, "worklist.no_such_task");
  }
}

TEST_P(FindTask, shows_another_sites_only_where_its_permission_reaches_there) {
  open(count_again("t1", "hill"));
  NewTask call = count_again("t2", "hill");
  call.permission = access::Permission::work_call_backs;
  open(call);
  EXPECT_FALSE(find_task(tx(), cleo, TaskId{"t1"}));
  EXPECT_TRUE(find_task(tx(), cleo, TaskId{"t2"}));
}

TEST_P(FindTask, without_a_site_is_for_the_role_everywhere) {
  NewTask task = count_again("t1", "harbor");
  task.site.reset();
  open(task);
  EXPECT_TRUE(find_task(tx(), ben, TaskId{"t1"}));
}

}  // namespace
}  // namespace quell::worklist
