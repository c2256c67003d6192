#include "clinics/task_person.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_clinic.h"
#include "worklist/open_task.h"

namespace quell::clinics {
namespace {

struct TaskPersonOf : WithClinic {
  BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
  }
  TaskId task_about(const std::string& kind, const std::string& subject) {
    return worklist::open_task(tx(), system, now,
                               {.id = {next_id()},
                                .kind = kind,
                                .subject_id = subject,
                                .site = pier,
                                .permission = P::check_in,
                                .due_at = now})
        .id;
  }
};
ON_EACH_DATABASE(TaskPersonOf);

TEST_P(TaskPersonOf, an_appointment_is_whose_it_is) {
  const auto found = task_person(tx(), desk, now, {task_about("clinics.likely_repeat", booked.id.text)});
  ASSERT_TRUE(found) << found.error().reason;
  EXPECT_EQ(found->person, booked.person);
}

TEST_P(TaskPersonOf, a_count_of_the_shelf_is_nobody) {
  EXPECT_FALSE(task_person(tx(), desk, now, {task_about("inventory.discrepancy", "e-1")})->person);
  EXPECT_FALSE(task_person(tx(), desk, now, {task_about("immunization.mishap", "gone")})->person);
}

TEST_P(TaskPersonOf, who_may_not_see_the_task_learns_nobody) {
  const TaskId task = task_about("clinics.likely_repeat", booked.id.text);
  EXPECT_EQ(task_person(tx(), phone_operator, now, {task}).error().reason, "worklist.no_such_task");
  EXPECT_EQ(task_person(tx(), anyone, now, {task}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
