#include "access/spend_second_step.h"

#include <gtest/gtest.h>

#include "access/recovery_codes.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct SpendSecondStep : storage::EachDatabase {
  TestStaff nurse;
  const Instant now = morning + 1h;

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
  std::string spend(const StaffRecord& record, const std::string& code) {
    return reason_of(spend_second_step(tx(), record, Private<Text<24>>{{code}}, now));
  }
};
ON_EACH_DATABASE(SpendSecondStep);

TEST_P(SpendSecondStep, takes_one_code_once_even_for_who_read_the_account_before) {
  const StaffRecord read_before = *find_staff(tx(), nurse.id);
  const std::string code = nurse.code(now);
  EXPECT_EQ(spend(read_before, code.substr(0, 3) + " " + code.substr(3)), "");
  EXPECT_EQ(spend(read_before, code), "access.sign_in_wrong");
}

TEST_P(SpendSecondStep, takes_a_recovery_code_in_its_place) {
  EXPECT_EQ(spend(*find_staff(tx(), nurse.id), nurse.recovery_codes.front()), "");
  EXPECT_EQ(count_recovery_codes(tx(), nurse.id), 9);
}

TEST_P(SpendSecondStep, takes_nothing_else) {
  const StaffRecord record = *find_staff(tx(), nurse.id);
  for (const char* wrong : {"", "123456", "zzzzz-zzzzz", "0"}) EXPECT_EQ(spend(record, wrong), "access.sign_in_wrong");
  StaffRecord bare = record;
  bare.second_step_sealed.reset();
  EXPECT_EQ(spend(bare, nurse.code(now)), "access.second_step_missing");
  EXPECT_EQ(count_recovery_codes(tx(), nurse.id), 10);
}

}  // namespace
}  // namespace quell::access
