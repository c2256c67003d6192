#include "access/recovery_codes.h"

#include <gtest/gtest.h>

#include <set>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct RecoveryCodes : storage::EachDatabase {
  TestStaff nurse;
  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
};
ON_EACH_DATABASE(RecoveryCodes);

TEST_P(RecoveryCodes, are_ten_that_differ_and_each_serves_once) {
  const auto& codes = nurse.recovery_codes;
  EXPECT_EQ((std::set<std::string>{codes.begin(), codes.end()}).size(), 10u);
  for (const std::string& code : codes) EXPECT_TRUE(use_recovery_code(tx(), nurse.id, code, morning));
  for (const std::string& code : codes) EXPECT_FALSE(use_recovery_code(tx(), nurse.id, code, morning));
  EXPECT_EQ(count_recovery_codes(tx(), nurse.id), 0);
}

TEST_P(RecoveryCodes, are_replaced_by_new_ones) {
  Seed seed = Seed::from_number(12);
  const auto renewed = renew_recovery_codes(tx(), nurse.id, seed);
  EXPECT_FALSE(use_recovery_code(tx(), nurse.id, nurse.recovery_codes.front(), morning));
  EXPECT_TRUE(use_recovery_code(tx(), nurse.id, renewed.front(), morning));
  EXPECT_EQ(count_recovery_codes(tx(), nurse.id), 9);
}

TEST_P(RecoveryCodes, read_from_paper_may_be_in_capitals_without_dash_and_with_O_for_0) {
  Seed seed = Seed::from_number(12);
  std::string code = renew_recovery_codes(tx(), nurse.id, seed).front();
  code.erase(5, 1);
  for (char& c : code) c = c == '0' ? 'O' : c == '1' ? 'l' : static_cast<char>(std::toupper(c));
  EXPECT_TRUE(use_recovery_code(tx(), nurse.id, " " + code, morning));
}

}  // namespace
}  // namespace quell::access
