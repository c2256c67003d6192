#include "clinics/doses_served.h"

#include <gtest/gtest.h>

namespace quell::clinics {
namespace {

const Date served_monday = make_date(2022, 8, 1), tuesday = make_date(2022, 8, 2), friday = make_date(2022, 8, 5);

TEST(DosesServed, are_as_many_as_there_are_doses_or_people) {
  EXPECT_EQ(doses_served({{served_monday, friday, 3}}, {{served_monday, 2}, {tuesday, 2}}), 3);
  EXPECT_EQ(doses_served({{served_monday, friday, 9}}, {{served_monday, 2}, {tuesday, 2}}), 4);
  EXPECT_EQ(doses_served({}, {{served_monday, 2}}), 0);
}

TEST(DosesServed, are_none_before_they_come_or_after_they_expire) {
  EXPECT_EQ(doses_served({{tuesday, tuesday, 5}}, {{served_monday, 2}, {tuesday, 1}, {friday, 2}}), 1);
}

TEST(DosesServed, use_what_expires_first_so_that_the_rest_is_left_for_later) {
  EXPECT_EQ(
      doses_served({{served_monday, friday, 1}, {served_monday, served_monday, 1}}, {{served_monday, 1}, {friday, 1}}),
      2);
}

}  // namespace
}  // namespace quell::clinics
