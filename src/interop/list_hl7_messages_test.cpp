#include "interop/list_hl7_messages.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

struct MessagesListed : WithIntake {
  void SetUp() override {
    WithIntake::SetUp();
    for (const char* number : {"1", "2", "3"}) {
      now += std::chrono::minutes{1};
      take(ResultToSend{.control_id = number, .filler = number, .test = "XRIV^River by us^L"});
    }
    take(ResultToSend{.control_id = "4", .filler = "4"});
    take(ResultToSend{.control_id = ""});
  }
  Page<MessageLine> listed(const MessageFilter& filter) {
    const auto page = list_hl7_messages(tx(), investigator, now, filter);
    EXPECT_TRUE(page) << page.error().reason;
    return *page;
  }
};
ON_EACH_DATABASE(MessagesListed);

TEST_P(MessagesListed, are_those_that_wait_oldest_first_page_by_page) {
  const auto first = listed({.limit = 3});
  ASSERT_EQ(first.items.size(), 3u);
  EXPECT_EQ(first.items.front().reason, "interop.test_unknown");
  EXPECT_EQ(first.items.front().sender, "NORTH");
  EXPECT_LT(first.items.front().received_at, first.items.back().received_at);
  const auto second = listed({.after = Text<400>{*first.next}, .limit = 3});
  ASSERT_EQ(second.items.size(), 1u);
  EXPECT_FALSE(second.next);
}

TEST_P(MessagesListed, are_narrowed_by_reason_and_state) {
  EXPECT_EQ(listed({.reason = Text<80>{"interop.test_unknown"}}).items.size(), 3u);
  EXPECT_EQ(listed({.state = MessageState::used}).items.size(), 1u);
}

TEST_P(MessagesListed, are_counted) {
  const auto counts = count_hl7_messages(tx(), investigator, now, {});
  EXPECT_EQ(counts->waiting, 4);
  EXPECT_EQ(counts->used, 1);
}

TEST_P(MessagesListed, are_for_investigators_alone) {
  expect_refused(list_hl7_messages(tx(), laboratory, now, {}), FailureKind::not_permitted, "access.permission_missing");
  expect_refused(count_hl7_messages(tx(), laboratory, now, {}), FailureKind::not_permitted,
                 "access.permission_missing");
  expect_refused(list_hl7_messages(tx(), investigator, now, {.limit = 0}), FailureKind::invalid_input,
                 "interop.limit_out_of_range");
}

}  // namespace
}  // namespace quell::interop
