#include "clinics/standby.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_standby.h"

namespace quell::clinics {
namespace {

struct TheStandbyRow : WithStandby {};
ON_EACH_DATABASE(TheStandbyRow);

TEST_P(TheStandbyRow, is_changed_by_one_of_two_that_saw_the_same_version) {
  const auto joined = join("Sam");
  const Standby seen = row(joined);
  ASSERT_TRUE(change_standby(tx(), desk, now, seen, {StandbyEvent::gone, pier}));
  EXPECT_EQ(change_standby(tx(), nurse, now, seen, {StandbyEvent::gone, pier}).error().reason,
            "clinics.standby_changed_meanwhile");
  EXPECT_EQ(standby_history(tx(), joined.id).size(), 2u);
}

TEST_P(TheStandbyRow, is_unknown_at_a_site_where_the_person_cannot_come) {
  const auto joined = join("Sam");
  EXPECT_EQ(find_standby_at(tx(), programs::river_fever, joined.id, hill).error().reason, "clinics.standby_unknown");
  EXPECT_EQ(find_standby(tx(), programs::river_fever, {"nobody"}).error().reason, "clinics.standby_unknown");
}

}  // namespace
}  // namespace quell::clinics
