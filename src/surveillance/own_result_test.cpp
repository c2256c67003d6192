#include "surveillance/own_result.h"

#include <gtest/gtest.h>

#include "surveillance/lab_order.h"
#include "surveillance/testing/with_cases.h"
#include "surveillance/told.h"

namespace quell::surveillance {
namespace {

struct OwnResultOfATest : WithCases {
  std::string order(const std::string& id = "order") {
    return collect_specimen(tx(), nurse, now, seed(),
                            {{id}, ana, programs::pier_clinic, AppointmentId{"visit"}, {}, {}})
        ->order_number;
  }
  RecordedResult came(const std::string& number, const char* code, const std::string& key) {
    auto result = result_for(ana, key);
    result.order_number = Text<60>{number};
    result.result_code = Text<60>{code};
    return record(result);
  }
  OwnResult seen() {
    return own_result(tx(), *programs::program_in_force(tx(), programs::river_fever, now), {"visit"}, now);
  }
  static constexpr auto detected = "260373001", not_detected = "260415000";
};
ON_EACH_DATABASE(OwnResultOfATest);

TEST_P(OwnResultOfATest, is_negative_as_soon_as_the_laboratory_says_so) {
  EXPECT_EQ(seen(), OwnResult::none_taken);
  const std::string number = order();
  EXPECT_EQ(seen(), OwnResult::waiting);
  came(number, not_detected, "key-1");
  EXPECT_EQ(seen(), OwnResult::negative);
}

TEST_P(OwnResultOfATest, is_positive_only_after_the_call_or_the_delay) {
  const auto recorded = came(order(), detected, "key-1");
  EXPECT_EQ(seen(), OwnResult::waiting);
  now += std::chrono::hours{23};
  EXPECT_EQ(seen(), OwnResult::waiting);
  ASSERT_TRUE(note_told(tx(), investigator, now, seed(), {recorded.id}));
  EXPECT_EQ(seen(), OwnResult::positive);
}

TEST_P(OwnResultOfATest, is_never_negative_while_another_of_it_may_not_be_seen) {
  const std::string number = order();
  came(number, not_detected, "key-1");
  came(number, detected, "key-2");
  EXPECT_EQ(seen(), OwnResult::waiting);
  now += std::chrono::hours{24};
  EXPECT_EQ(seen(), OwnResult::positive);
}

TEST_P(OwnResultOfATest, waits_for_every_specimen_but_not_for_one_that_was_taken_back) {
  came(order("first"), not_detected, "key-1");
  order("second");
  EXPECT_EQ(seen(), OwnResult::waiting);
  ASSERT_TRUE(cancel_order(tx(), nurse, now, seed(), {{"second"}, OrderCancelReason::leaked}));
  EXPECT_EQ(seen(), OwnResult::negative);
}

}  // namespace
}  // namespace quell::surveillance
