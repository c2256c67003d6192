#include "apps/demo/demo_people.h"

#include <gtest/gtest.h>

namespace quell::demo {
namespace {

TEST(InventedPeople, are_the_same_for_the_same_seed) {
  Seed one = Seed::from_number(4), other = Seed::from_number(4);
  EXPECT_EQ(invented_person(one).name_to_call, invented_person(other).name_to_call);
  EXPECT_NE(invented_question(1).question, invented_question(2).question);
}

TEST(InventedPeople, are_grown_up_and_some_tell_nothing_of_themselves) {
  Seed dice = Seed::from_number(5);
  int silent = 0;
  for (int i = 0; i < 200; ++i) {
    EXPECT_GE(age_in_years(invented_person(dice).born_on->reveal(), make_date(2022, 8, 1)), 20);
    silent += !invented_demographics(dice).has_value();
  }
  EXPECT_GT(silent, 10);
  EXPECT_LT(silent, 100);
}

}  // namespace
}  // namespace quell::demo
