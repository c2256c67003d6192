#include "oversight/reach_figures.h"

#include <gtest/gtest.h>

#include "oversight/count_reached.h"
#include "oversight/testing/with_doses.h"

namespace quell::oversight {
namespace {

struct FiguresOfReach : WithDoses {};
ON_EACH_DATABASE(FiguresOfReach);

TEST_P(FiguresOfReach, show_every_group_also_those_whom_nobody_reached) {
  std::size_t groups = 0;
  for (const Dimension dimension : dimensions) groups += categories_of(dimension).size();
  EXPECT_EQ(reach_figures(tx(), programs::river_fever).size(), groups);
}

TEST_P(FiguresOfReach, count_whoever_got_a_dose) {
  give_one();
  ASSERT_TRUE(follow_reach(tx(), 1000));
  int people = 0;
  for (const ReachFigure& one : reach_figures(tx(), programs::river_fever))
    if (one.dimension == Dimension::age) people += one.people * (one.category == "25-34" ? 1 : 100);
  EXPECT_EQ(people, 1) << "born in April 1990: 32 in August 2022";
}

}  // namespace
}  // namespace quell::oversight
