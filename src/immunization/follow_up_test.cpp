#include "immunization/follow_up.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct FollowUp : Chair {
  std::vector<worklist::Task> all_tasks() {
    return tx().all<worklist::Task>("select * from worklist_task order by kind", storage::NoParameters{});
  }
};
ON_EACH_DATABASE(FollowUp);

TEST_P(FollowUp, of_a_dose_as_planned_is_an_event_and_no_task) {
  give("d-1", now);
  EXPECT_EQ(counted("storage_event"), 1);
  EXPECT_TRUE(all_tasks().empty());
}

TEST_P(FollowUp, names_what_differs_and_no_person_to_vaccinators_of_the_site) {
  DoseReport report = dose("d-1", now);
  report.volume_ul = {100};
  ASSERT_TRUE(record(report));
  ASSERT_EQ(all_tasks().size(), 1u);
  const worklist::Task task = all_tasks().front();
  EXPECT_EQ(task.kind, "immunization.administration_error");
  EXPECT_EQ(task.subject_id, "d-1");
  EXPECT_EQ(task.site, pier);
  EXPECT_EQ(task.priority, worklist::Priority::urgent);
  EXPECT_EQ(task.note.value, "volume_differs");
  EXPECT_EQ(task.permission, access::Permission::give_doses);
}

}  // namespace
}  // namespace quell::immunization
