#include "clinics/call_back.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_call_backs.h"

namespace quell::clinics {
namespace {

struct TheCallBackRow : WithCallBacks {};
ON_EACH_DATABASE(TheCallBackRow);

TEST_P(TheCallBackRow, is_changed_by_one_of_two_that_saw_the_same_version) {
  const CallBack seen = row(ask("Sam"));
  ASSERT_TRUE(change_call_back(tx(), olga, now, seen, CallBackEvent::given_back));
  EXPECT_EQ(change_call_back(tx(), omar, now, seen, CallBackEvent::given_back).error().reason,
            "clinics.call_back_changed_meanwhile");
  EXPECT_EQ(call_back_history(tx(), seen.id).size(), 2u);
}

TEST_P(TheCallBackRow, is_unknown_by_another_id) {
  EXPECT_EQ(find_call_back(tx(), programs::river_fever, {"nobody"}).error().reason, "clinics.call_back_unknown");
}

}  // namespace
}  // namespace quell::clinics
