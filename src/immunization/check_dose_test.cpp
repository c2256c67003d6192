#include "immunization/check_dose.h"

#include <gtest/gtest.h>

namespace quell::immunization {
namespace {

TEST(CheckDose, takes_product_codes_of_one_to_three_digits) {
  for (const char* code : {"3", "75", "206"}) EXPECT_TRUE(check_product_code(code)) << code;
  for (const char* code : {"", "2065", "20 ", "２０６", "JYN"}) {
    const auto checked = check_product_code(code);
    ASSERT_FALSE(checked) << code;
    EXPECT_EQ(checked.error().reason, "immunization.product_malformed");
    EXPECT_EQ(checked.error().faults.front().field, "/product_cvx");
  }
}

TEST(CheckDose, takes_a_dose_on_the_day_of_birth_and_none_before) {
  const Date born_on = make_date(2022, 8, 1);
  EXPECT_TRUE(check_not_before_birth("/given_on", born_on, born_on));
  EXPECT_TRUE(check_not_before_birth("/given_on", born_on, std::nullopt));
  const auto checked = check_not_before_birth("/given_on", born_on - std::chrono::days{1}, born_on);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().reason, "immunization.given_before_birth");
  EXPECT_EQ(checked.error().faults.front().field, "/given_on");
}

}  // namespace
}  // namespace quell::immunization
