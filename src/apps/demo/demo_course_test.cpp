#include "apps/demo/demo_course.h"

#include <gtest/gtest.h>

#include "oversight/count_reached.h"
#include "oversight/dashboard.h"
#include "storage/testing/each_database.h"

namespace quell::demo {
namespace {

struct TheDemosCourse : testing::Test {
  storage::TemporaryDatabase place{storage::Engine::sqlite};
  std::unique_ptr<storage::Database> database = place.open();
  const DemoPack demo = demo_pack().value();

  oversight::Dashboard after(Instant now) {
    EXPECT_TRUE(fill(*database, demo, now));
    const auto lived = live_until(*database, demo, now);
    EXPECT_TRUE(lived) << lived.error().reason;
    return database
        ->write("demo",
                [&](storage::Transaction& tx) -> Result<oversight::Dashboard> {
                  TRY(oversight::follow_reach(tx, 10'000));
                  return oversight::dashboard(tx, access::system_actor(demo.program()), now, {});
                })
        .value();
  }
};

TEST_F(TheDemosCourse, has_no_dose_before_the_first_morning_but_people_have_booked) {
  const auto shown = after(demo.first_morning());
  EXPECT_EQ(shown.cases.back().number, 28);
  EXPECT_EQ(shown.totals.given_first, 0);
  EXPECT_EQ(shown.totals.doses, 800);
  EXPECT_EQ(shown.totals.booked_today, 0);
  EXPECT_GT(shown.totals.booked_ahead, 40);
  EXPECT_GT(shown.questions.open, 0);
}

TEST_F(TheDemosCourse, after_some_days_every_figure_has_something_to_show) {
  const auto shown = after(demo.first_morning() + std::chrono::hours{24 * 4});
  EXPECT_EQ(shown.cases.back().number, 33);
  EXPECT_GT(shown.totals.given_first, 50);
  EXPECT_EQ(shown.totals.people_reached, shown.totals.given_first);
  EXPECT_LT(shown.totals.doses, 750);
}

}  // namespace
}  // namespace quell::demo
