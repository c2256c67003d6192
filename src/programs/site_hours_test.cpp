#include "programs/site_hours.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct HoursOfSites : WithProgram {};
ON_EACH_DATABASE(HoursOfSites);

TEST_P(HoursOfSites, are_in_the_order_of_the_week_and_replaced_whole) {
  keep_hours(tx(), pier_clinic,
             {{packs::Weekday::friday, {"09:00"}, {"12:00"}},
              {packs::Weekday::monday, {"13:00"}, {"17:00"}},
              {packs::Weekday::monday, {"09:00"}, {"12:00"}}});
  const auto hours = hours_of(tx(), pier_clinic);
  ASSERT_EQ(hours.size(), 3u);
  EXPECT_EQ(hours[0].opens_at.value, "09:00");
  EXPECT_EQ(hours[1].opens_at.value, "13:00");
  EXPECT_EQ(hours[2].weekday, packs::Weekday::friday);
  keep_hours(tx(), pier_clinic, {});
  EXPECT_TRUE(hours_of(tx(), pier_clinic).empty());
}

}  // namespace
}  // namespace quell::programs
