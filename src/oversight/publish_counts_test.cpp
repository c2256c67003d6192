#include "oversight/publish_counts.h"

#include <gtest/gtest.h>

#include "oversight/released.h"
#include "oversight/testing/with_doses.h"

namespace quell::oversight {
namespace {

struct PublishCounts : WithDoses {
  const Date sunday = make_date(2022, 8, 7);
  void be_monday() { now = programs::instant("2022-08-08T12:00:00Z"); }
};
ON_EACH_DATABASE(PublishCounts);

TEST_P(PublishCounts, waits_for_the_week_to_end) {
  give_one();
  EXPECT_FALSE(*publish_counts(tx(), system, now));
  EXPECT_FALSE(last_release(tx(), programs::river_fever));
}

TEST_P(PublishCounts, tells_the_total_and_no_small_part_of_it) {
  give_one();
  be_monday();
  EXPECT_TRUE(*publish_counts(tx(), system, now));
  EXPECT_EQ(released(tx(), programs::river_fever, sunday, Measure::doses).front().number, 1);
  EXPECT_TRUE(released(tx(), programs::river_fever, sunday, Measure::doses_by_site).empty());
}

TEST_P(PublishCounts, tells_a_week_once) {
  be_monday();
  EXPECT_TRUE(*publish_counts(tx(), system, now));
  EXPECT_FALSE(*publish_counts(tx(), system, now));
}

TEST_P(PublishCounts, is_for_quell_alone) {
  be_monday();
  EXPECT_EQ(publish_counts(tx(), lead, now).error().reason, "access.permission_missing");
  EXPECT_FALSE(last_release(tx(), programs::river_fever));
}

}  // namespace
}  // namespace quell::oversight
