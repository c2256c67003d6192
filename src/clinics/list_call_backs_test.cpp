#include "clinics/list_call_backs.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_call_backs.h"

namespace quell::clinics {
namespace {

struct ListCallBacks : WithCallBacks {};
ON_EACH_DATABASE(ListCallBacks);

TEST_P(ListCallBacks, shows_the_oldest_first_with_when_to_call) {
  const auto sam = ask("Sam");
  const auto ana = ask("Ana");
  const CallBackList listed = list(olga);
  EXPECT_EQ(listed.waiting, 2);
  ASSERT_EQ(listed.lines.size(), 2u);
  EXPECT_EQ(listed.lines[0].call_back, sam);
  EXPECT_EQ(listed.lines[0].best_time, BestTime::morning);
  EXPECT_EQ(listed.lines[1].call_back, ana);
}

TEST_P(ListCallBacks, shows_the_phone_to_who_calls_and_to_nobody_else) {
  const auto sam = ask("Sam");
  EXPECT_FALSE(list(olga).lines[0].to_call);
  ASSERT_TRUE(claim(olga, sam));
  ASSERT_TRUE(list(olga).lines[0].to_call);
  EXPECT_EQ(list(olga).lines[0].to_call->phone.reveal().value, "+12035550123");
  EXPECT_FALSE(list(omar).lines[0].to_call);
}

TEST_P(ListCallBacks, is_for_those_who_work_call_backs) {
  EXPECT_EQ(list_call_backs(tx(), desk, now, {}).error().reason, "access.permission_missing");
}

}  // namespace
}  // namespace quell::clinics
