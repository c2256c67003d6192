#include "programs/withdraw_criteria.h"

#include <gtest/gtest.h>

#include "programs/testing/with_criteria.h"

namespace quell::programs {
namespace {

struct WithdrawCriteria : WithCriteria {
  Result<CriteriaDecision> withdraw(const std::string& version, const std::string& reason = "not agreed yet") {
    now += std::chrono::minutes{1};
    return withdraw_criteria(tx(), system, now, seed(), {{version}, {reason}});
  }
  Result<CriteriaDecision> restore(const std::string& version) {
    now += std::chrono::minutes{1};
    return restore_criteria(tx(), system, now, seed(), {{version}, {}});
  }
};
ON_EACH_DATABASE(WithdrawCriteria);

TEST_P(WithdrawCriteria, leaves_the_version_before_in_force) {
  ASSERT_TRUE(write(friday, draft()));
  ASSERT_TRUE(withdraw("2022-08-05-0900"));
  EXPECT_EQ(versions_at(friday), (std::vector<std::string>{"august", "september"}));
}

TEST_P(WithdrawCriteria, also_takes_back_one_of_the_packs_to_come) {
  ASSERT_TRUE(withdraw("september"));
  EXPECT_EQ(versions_at(mid_september), (std::vector<std::string>{"august"}));
}

TEST_P(WithdrawCriteria, can_be_undone_until_the_moment_has_come) {
  ASSERT_TRUE(withdraw("september"));
  ASSERT_TRUE(restore("september"));
  EXPECT_EQ(versions_at(mid_september), (std::vector<std::string>{"august", "september"}));
  ASSERT_TRUE(withdraw("september"));
  now = mid_september;
  EXPECT_EQ(restore("september").error().reason, "programs.criteria_begun");
}

TEST_P(WithdrawCriteria, frees_its_moment_for_a_mended_version) {
  ASSERT_TRUE(write(friday, draft()));
  ASSERT_TRUE(withdraw("2022-08-05-0900"));
  EXPECT_EQ(write(friday, draft())->version, "2022-08-05-0900-2");
  EXPECT_EQ(restore("2022-08-05-0900").error().reason, "programs.criteria_same_moment");
}

TEST_P(WithdrawCriteria, twice_is_once) {
  ASSERT_TRUE(withdraw("september"));
  EXPECT_EQ(withdraw("september", "again")->reason.value, "not agreed yet");
}

TEST_P(WithdrawCriteria, refuses_what_holds_what_is_unknown_and_what_has_no_reason) {
  EXPECT_EQ(withdraw("august").error().reason, "programs.criteria_begun");
  EXPECT_EQ(withdraw("november").error().reason, "programs.criteria_unknown");
  EXPECT_EQ(withdraw("september", "").error().reason, "programs.reason_missing");
  EXPECT_EQ(restore("september").error().reason, "programs.criteria_unknown");
  EXPECT_EQ(withdraw_criteria(tx(), anyone, now, seed(), {{"september"}, {"x"}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(versions_at(mid_september), (std::vector<std::string>{"august", "september"}));
}

}  // namespace
}  // namespace quell::programs
