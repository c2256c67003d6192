#include "oversight/dashboard.h"

#include <gtest/gtest.h>

#include "inventory/record_supply.h"
#include "inventory/record_wastage.h"
#include "outreach/ask_question.h"
#include "oversight/count_reached.h"
#include "oversight/testing/with_doses.h"
#include "worklist/open_task.h"

namespace quell::oversight {
namespace {

struct ShowDashboard : WithDoses {
  Dashboard shown() { return *dashboard(tx(), lead, now, {}); }
};
ON_EACH_DATABASE(ShowDashboard);

TEST_P(ShowDashboard, moves_with_each_dose) {
  const Totals before = shown().totals;
  EXPECT_EQ(before.given_first, 0);
  EXPECT_EQ(before.doses, 3);
  EXPECT_EQ(before.booked_ahead, 1);
  give_one();
  const Totals after = shown().totals;
  EXPECT_EQ(after.given_today, 1);
  EXPECT_EQ(after.given_first, 1);
  EXPECT_EQ(after.doses, 2);
  EXPECT_EQ(after.booked_ahead, 0);
}

TEST_P(ShowDashboard, tells_cases_with_the_day_they_were_counted) {
  EXPECT_TRUE(shown().cases.empty());
  ASSERT_TRUE(programs::announce_count(tx(), system, now, seed(),
                                       {{"c1"}, {"cases"}, make_date(2022, 8, 1), 28, {"Press release"}}));
  EXPECT_EQ(shown().cases.back().number, 28);
  EXPECT_EQ(shown().cases.back().counted_on, make_date(2022, 8, 1));
}

TEST_P(ShowDashboard, adds_up_waste_of_the_week_and_in_all) {
  ASSERT_TRUE(inventory::record_wastage(tx(), system, now, seed(),
                                        {.id = {"w1"},
                                         .site = pier,
                                         .unit = inventory::Unit::vial,
                                         .lot = lot,
                                         .vial = {},
                                         .count = 1,
                                         .reason = inventory::WastageReason::broken,
                                         .occurred_at = now,
                                         .note = {}}));
  EXPECT_EQ(shown().totals.doses_wasted_week, 1);
  now += std::chrono::days{8};
  EXPECT_EQ(shown().totals.doses_wasted_week, 0);
  EXPECT_EQ(shown().totals.doses_wasted, 1);
}

TEST_P(ShowDashboard, tells_what_of_the_supply_is_not_allotted) {
  ASSERT_TRUE(inventory::record_supply(tx(), lead, now, seed(),
                                       {{"s1"}, {"fevax"}, 40, make_date(2022, 8, 1), {"Federal order"}}));
  EXPECT_EQ(shown().totals.vials_unallotted, 40);
}

TEST_P(ShowDashboard, tells_who_was_reached_and_what_is_not_known_of_them) {
  give_one();
  ASSERT_TRUE(follow_reach(tx(), 1000));
  const Dashboard told = shown();
  EXPECT_EQ(told.totals.people_reached, 1);
  for (const Dimension dimension : dimensions) {
    int people = 0;
    for (const ReachFigure& one : told.reach)
      if (one.dimension == dimension) people += one.people;
    EXPECT_EQ(people, 1) << name_of(dimension);
  }
}

TEST_P(ShowDashboard, tells_whose_tasks_wait) {
  worklist::open_task(tx(), system, now,
                      {.id = {"t1"},
                       .kind = "clinics.likely_repeat",
                       .subject_id = "sam",
                       .permission = access::Permission::investigate_cases,
                       .due_at = now});
  ASSERT_EQ(shown().tasks.size(), 1u);
  EXPECT_EQ(shown().tasks[0].permission, access::Permission::investigate_cases);
}

TEST_P(ShowDashboard, tells_how_many_questions_wait_and_since_when) {
  EXPECT_FALSE(shown().questions.oldest_asked_at);
  ASSERT_TRUE(outreach::ask_question(
      tx(), anyone, now, seed(), {{"q1"}, outreach::Writing{LongText<2000>{"Does it hurt?"}}, std::nullopt, {"en"}}));
  EXPECT_EQ(shown().questions.open, 1);
  EXPECT_EQ(shown().questions.oldest_asked_at, now);
}

TEST_P(ShowDashboard, is_for_those_who_may_see_exact_counts) {
  EXPECT_EQ(dashboard(tx(), nurse, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::oversight
