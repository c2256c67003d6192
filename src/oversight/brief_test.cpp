#include "oversight/brief.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "outreach/ask_question.h"
#include "oversight/testing/with_doses.h"
#include "programs/announce_count.h"

namespace quell::oversight {
namespace {

struct MorningBrief : WithDoses {
  BriefLine line(const Brief& told, const std::string& what) {
    return *std::ranges::find_if(told.lines, [&](const BriefLine& one) { return one.what == what; });
  }
};
ON_EACH_DATABASE(MorningBrief);

TEST_P(MorningBrief, tells_yesterday_and_the_total) {
  give_one();
  now = programs::instant("2022-08-04T12:00:00Z");
  const Brief told = *brief(tx(), lead, now, {});
  EXPECT_EQ(told.through, wednesday);
  EXPECT_EQ(line(told, "doses_given").on_the_day, 1);
  EXPECT_EQ(line(told, "first_doses").in_all, 1);
  EXPECT_EQ(line(told, "doses_at_sites").in_all, 2);
}

TEST_P(MorningBrief, counts_cases_with_their_day_and_what_the_last_day_added) {
  for (const auto& [day, number] : {std::pair{1u, 20}, std::pair{2u, 28}})
    ASSERT_TRUE(programs::announce_count(
        tx(), system, now, seed(),
        {{"count-" + std::to_string(day)}, {"cases"}, make_date(2022, 8, day), number, {"Press release"}}));
  now = programs::instant("2022-08-03T12:00:00Z");
  const Brief told = *brief(tx(), lead, now, {});
  EXPECT_EQ(told.cases_counted_on, make_date(2022, 8, 2));
  EXPECT_EQ(line(told, "cases").on_the_day, 8);
  EXPECT_EQ(line(told, "cases").in_all, 28);
}

TEST_P(MorningBrief, is_not_made_of_a_day_that_goes_on) {
  EXPECT_EQ(brief(tx(), lead, now, {make_date(2022, 8, 2)}).error().faults.at(0).reason, "oversight.day_not_over");
}

TEST_P(MorningBrief, is_for_those_who_see_the_dashboard) {
  EXPECT_EQ(brief(tx(), nurse, now, {}).error().reason, "access.permission_missing");
}

TEST_P(MorningBrief, tells_how_many_questions_wait) {
  ASSERT_TRUE(outreach::ask_question(
      tx(), anyone, now, seed(), {{"q1"}, outreach::Writing{LongText<2000>{"Does it hurt?"}}, std::nullopt, {"en"}}));
  EXPECT_EQ(line(*brief(tx(), lead, now, {}), "questions_open").in_all, 1);
}

}  // namespace
}  // namespace quell::oversight
