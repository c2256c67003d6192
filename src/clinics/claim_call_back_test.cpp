#include "clinics/claim_call_back.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_call_backs.h"

namespace quell::clinics {
namespace {

using namespace std::chrono_literals;

struct ClaimCallBack : WithCallBacks {};
ON_EACH_DATABASE(ClaimCallBack);

TEST_P(ClaimCallBack, gives_a_person_to_one_operator) {
  const auto sam = ask("Sam");
  ASSERT_TRUE(claim(olga, sam));
  EXPECT_TRUE(claim(olga, sam)->mine);
  EXPECT_EQ(claim(omar, sam).error().reason, "clinics.call_back_taken");
  EXPECT_EQ(list(omar).lines[0].claimed, ClaimedBy::someone);
  EXPECT_FALSE(list(omar).lines[0].to_call);
}

TEST_P(ClaimCallBack, gives_an_operator_one_person_at_a_time) {
  const auto sam = ask("Sam");
  const auto ana = ask("Ana");
  ASSERT_TRUE(claim(olga, sam));
  EXPECT_EQ(claim(olga, ana).error().reason, "clinics.one_call_back_at_a_time");
  EXPECT_EQ(list(omar).lines[1].claimed, ClaimedBy::nobody);
}

TEST_P(ClaimCallBack, left_too_long_is_anyones_again) {
  const auto sam = ask("Sam");
  const auto ana = ask("Ana");
  ASSERT_TRUE(claim(olga, sam));
  now += 31min;
  EXPECT_EQ(list(omar).lines[0].claimed, ClaimedBy::nobody);
  EXPECT_EQ(note(olga, sam, CallOutcome::answered).error().reason, "clinics.call_back_not_yours");
  EXPECT_TRUE(claim(omar, sam));
  EXPECT_TRUE(claim(olga, ana));
}

TEST_P(ClaimCallBack, is_given_back_by_its_holder) {
  const auto sam = ask("Sam");
  ASSERT_TRUE(claim(olga, sam));
  EXPECT_EQ(give_back_call_back(tx(), omar, now, seed(), {sam}).error().reason, "clinics.call_back_not_yours");
  ASSERT_TRUE(give_back_call_back(tx(), olga, now, seed(), {sam}));
  ASSERT_TRUE(give_back_call_back(tx(), olga, now, seed(), {sam}));
  EXPECT_TRUE(claim(omar, sam));
}

TEST_P(ClaimCallBack, is_for_those_who_work_call_backs_while_it_is_open) {
  const auto sam = ask("Sam");
  EXPECT_EQ(claim(desk, sam).error().reason, "access.permission_missing");
  ASSERT_TRUE(claim(olga, sam));
  ASSERT_TRUE(note(olga, sam, CallOutcome::answered));
  EXPECT_EQ(claim(omar, sam).error().reason, "clinics.call_back_closed");
}

}  // namespace
}  // namespace quell::clinics
