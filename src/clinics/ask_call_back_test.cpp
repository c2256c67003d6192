#include "clinics/ask_call_back.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_call_backs.h"

namespace quell::clinics {
namespace {

struct AskCallBack : WithCallBacks {
  std::string refusal(const CallBackRequest& request) {
    const auto asked = ask_call_back(tx(), anyone, now, seed(), request);
    return asked ? "" : asked.error().faults.front().field + " " + asked.error().faults.front().reason;
  }
};
ON_EACH_DATABASE(AskCallBack);

TEST_P(AskCallBack, needs_a_name_to_ask_for_and_a_phone) {
  CallBackRequest request = wish("Sam");
  request.phone.reset();
  EXPECT_EQ(refusal(request), "/phone clinics.call_back_phone_missing");
  request = wish("Sam", "12");
  EXPECT_EQ(refusal(request), "/contact_points/0/phone people.phone_unreadable");
  request.name_to_call.reset();
  EXPECT_EQ(refusal(request), "/name_to_call clinics.call_back_name_missing");
  EXPECT_TRUE(list(olga).lines.empty());
}

TEST_P(AskCallBack, sent_twice_is_asked_once) {
  const CallBackRequest request = wish("Sam");
  ask(request);
  ask(request);
  EXPECT_EQ(list(olga).lines.size(), 1u);
}

TEST_P(AskCallBack, again_with_the_same_phone_is_answered_alike_and_operators_see_it) {
  ask("Sam");
  ask("Sammy");
  ask(wish("Ana", "203-555-0199"));
  const CallBackList listed = list(olga);
  ASSERT_EQ(listed.lines.size(), 3u);
  EXPECT_EQ(listed.lines[0].same_phone, 1);
  EXPECT_EQ(listed.lines[2].same_phone, 0);
}

}  // namespace
}  // namespace quell::clinics
