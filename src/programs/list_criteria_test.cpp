#include "programs/list_criteria.h"

#include <gtest/gtest.h>

#include "programs/testing/with_criteria.h"
#include "programs/withdraw_criteria.h"

namespace quell::programs {
namespace {

struct ListCriteria : WithCriteria {};
ON_EACH_DATABASE(ListCriteria);

TEST_P(ListCriteria, tells_what_holds_what_comes_and_what_was) {
  ASSERT_TRUE(write({}, draft()));
  ASSERT_TRUE(write(friday, draft()));
  ASSERT_TRUE(withdraw_criteria(tx(), system, now, seed(), {{"2022-08-05-0900"}, {"not agreed"}}));
  const auto list = list_criteria(tx(), system, now, {});
  ASSERT_TRUE(list);
  std::string shown;
  for (const CriteriaEntry& one : list->versions)
    shown += one.version + " " + std::string{name_of(one.state)} + (one.reason ? " " + one.reason->value : "") + "\n";
  EXPECT_EQ(shown,
            "september to_come\n"
            "2022-08-05-0900 withdrawn The department decided\n"
            "2022-08-02-1000 in_force The department decided\n"
            "august past\n");
  ASSERT_EQ(list->versions[1].turns.size(), 1u);
  EXPECT_EQ(list->versions[1].turns[0].reason.value, "not agreed");
  EXPECT_EQ(list->versions[3].draft.questions.size(), 5u);
}

TEST_P(ListCriteria, is_for_the_lead) {
  EXPECT_EQ(list_criteria(tx(), anyone, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::programs
