#include "programs/site.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::programs {
namespace {

struct Sites : WithProgram {};
ON_EACH_DATABASE(Sites);

TEST_P(Sites, are_open_from_their_day_on) {
  const Site pier = *find_site(tx(), river_fever, pier_clinic);
  EXPECT_FALSE(pier.is_open(make_date(2022, 7, 31)));
  EXPECT_TRUE(pier.is_open(make_date(2022, 8, 1)));
  EXPECT_TRUE(pier.serves(packs::Service::testing));
  EXPECT_EQ(pier.facts.free_of_charge, true);
  EXPECT_EQ(pier.facts.step_free, std::nullopt);
}

TEST_P(Sites, without_a_day_are_expected_and_not_open) {
  const Site hill = *find_site(tx(), river_fever, hill_clinic);
  EXPECT_FALSE(hill.is_open(make_date(2030, 1, 1)));
  EXPECT_FALSE(hill.serves(packs::Service::testing));
}

TEST_P(Sites, are_not_overwritten_by_who_read_them_earlier) {
  const Site read = *find_site(tx(), river_fever, pier_clinic);
  EXPECT_EQ(change_site(tx(), read)->version, 2);
  const auto late = change_site(tx(), read);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().reason, "programs.site_changed_meanwhile");
}

TEST_P(Sites, of_another_program_are_unknown) {
  EXPECT_EQ(find_site(tx(), {"other"}, pier_clinic).error().reason, "programs.site_unknown");
}

}  // namespace
}  // namespace quell::programs
