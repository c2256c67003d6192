#include "oversight/reach_groups.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quell::oversight {
namespace {

using people::Ethnicity;
using people::Race;

const Date august_1 = make_date(2022, 8, 1);

people::Identity born(Date day) {
  people::Identity identity{};
  identity.born_on = Private{day};
  return identity;
}

people::Identity of(std::vector<Race> races, Ethnicity ethnicity) {
  people::Identity identity{};
  people::Demographics told{};
  for (const Race race : races) told.races.push_back(Private{race});
  told.ethnicity = Private{ethnicity};
  identity.demographics = told;
  return identity;
}

TEST(WhoIsCountedAsWhat, age_is_that_of_the_first_dose_and_changes_on_the_birthday) {
  EXPECT_EQ(reach_groups(born(make_date(1997, 8, 2)), august_1).age, "18-24");
  EXPECT_EQ(reach_groups(born(make_date(1997, 8, 1)), august_1).age, "25-34");
  EXPECT_EQ(reach_groups(born(make_date(2010, 1, 1)), august_1).age, "0-17");
  EXPECT_EQ(reach_groups(born(make_date(1930, 1, 1)), august_1).age, "65+");
}

TEST(WhoIsCountedAsWhat, whoever_chose_more_than_one_race_is_counted_once) {
  EXPECT_EQ(reach_groups(of({Race::asian, Race::white}, Ethnicity::hispanic_or_latino), august_1).race, "several");
  EXPECT_EQ(reach_groups(of({Race::asian}, Ethnicity::hispanic_or_latino), august_1).race, "asian");
}

TEST(WhoIsCountedAsWhat, not_asked_is_not_the_same_as_rather_not_say) {
  EXPECT_EQ(reach_groups({}, august_1), unknown_groups());
  const ReachGroups declined = reach_groups(of({Race::declined}, Ethnicity::declined), august_1);
  EXPECT_EQ(declined.race, "declined");
  EXPECT_EQ(declined.ethnicity, "declined");
}

TEST(WhoIsCountedAsWhat, every_table_has_a_row_for_whoever_may_come_and_ends_with_the_unknown) {
  for (const Dimension dimension : dimensions) {
    const auto names = categories_of(dimension);
    EXPECT_EQ(names.back(), "unknown");
    EXPECT_EQ(std::ranges::count(names, unknown_groups().of(dimension)), 1);
  }
  const auto races = categories_of(Dimension::race);
  EXPECT_EQ(std::ranges::count(races, "several"), 1);
  EXPECT_EQ(races.at(races.size() - 2), "declined");
}

}  // namespace
}  // namespace quell::oversight
