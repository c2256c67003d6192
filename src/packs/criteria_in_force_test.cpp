#include "packs/criteria_in_force.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

TEST(CriteriaInForce, begin_on_their_day_and_hold_until_the_next_ones) {
  const PackPointer pack = testing::load_small_pack();
  EXPECT_EQ(criteria_in_force(*pack, make_date(2022, 7, 31)), nullptr);
  EXPECT_EQ(criteria_in_force(*pack, make_date(2022, 8, 1))->id, "august");
  EXPECT_EQ(criteria_in_force(*pack, make_date(2022, 9, 14))->id, "august");
  EXPECT_EQ(criteria_in_force(*pack, make_date(2022, 9, 15))->id, "september");
}

TEST(CriteriaInForce, an_earlier_version_is_still_found_by_its_id) {
  const PackPointer pack = testing::load_small_pack();
  EXPECT_EQ(criteria_version(*pack, "august")->effective_from, make_date(2022, 8, 1));
  EXPECT_EQ(criteria_version(*pack, "july"), nullptr);
}

TEST(CriteriaInForce, a_case_is_classified_by_the_definition_of_its_day) {
  const PackPointer pack = testing::load_small_pack();
  EXPECT_EQ(case_definition_in_force(*pack, make_date(2022, 6, 30)), nullptr);
  EXPECT_EQ(case_definition_in_force(*pack, make_date(2022, 7, 1))->id, "july");
}

}  // namespace
}  // namespace quell::packs
