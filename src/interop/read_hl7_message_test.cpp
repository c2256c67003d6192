#include "interop/read_hl7_message.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

struct MessageRead : WithIntake {
  OpenedMessage opened(const TakenMessage& taken) { return *read_hl7_message(tx(), investigator, now, {taken.id}); }
  static const ShownField* field(const OpenedMessage& message, const std::string& segment, int number) {
    for (const ShownSegment& one : message.segments)
      for (const ShownField& shown : one.fields)
        if (one.name == segment && shown.number == number) return &shown;
    return nullptr;
  }
};
ON_EACH_DATABASE(MessageRead);

TEST_P(MessageRead, shows_its_segments_with_the_field_at_fault_though_it_is_empty) {
  const OpenedMessage message = opened(take(ResultToSend{.control_id = ""}));
  ASSERT_EQ(message.segments.size(), 4u);
  EXPECT_EQ(message.segments[1].name, "PID");
  EXPECT_EQ(field(message, "PID", 5)->text.reveal(), "Lee^Sam");
  ASSERT_TRUE(field(message, "MSH", 10));
  EXPECT_EQ(field(message, "MSH", 10)->reasons, std::vector<std::string>{"interop.hl7_field_needed"});
  EXPECT_FALSE(field(message, "MSH", 8));
}

TEST_P(MessageRead, shows_what_no_table_knows_and_what_it_may_be) {
  const OpenedMessage message = opened(take(ResultToSend{.test = "XRIV^River by us^L"}));
  ASSERT_EQ(message.unknown.size(), 1u);
  EXPECT_EQ(message.unknown.front().code.reveal(), "XRIV");
  EXPECT_EQ(message.unknown.front().place, "OBX-3");
  EXPECT_EQ(message.tests.front().means, "1-1");
  EXPECT_EQ(field(message, "OBX", 3)->reasons, std::vector<std::string>{"interop.test_unknown"});
}

TEST_P(MessageRead, shows_text_of_any_character_set_as_people_read_it) {
  std::string bytes = message_with({.control_id = "", .patient = "PID|1||||Mu\xF1oz^Jos\xE9"});
  bytes.replace(bytes.find("UNICODE UTF-8"), 13, "8859/1");
  const OpenedMessage message = opened(take(bytes));
  EXPECT_EQ(field(message, "PID", 5)->text.reveal(), "Muñoz^José");
  EXPECT_NE(message.text->reveal().find("\nPID|1||||Muñoz^José\n"), std::string::npos);
}

TEST_P(MessageRead, that_has_no_header_is_shown_as_text_with_its_reason) {
  const OpenedMessage message = opened(take("MSHthis is no header"));
  EXPECT_TRUE(message.segments.empty());
  EXPECT_EQ(message.text->reveal(), "MSHthis is no header");
  EXPECT_EQ(message.reasons, std::vector<std::string>{"interop.hl7_delimiters_unusable"});
}

TEST_P(MessageRead, is_on_record_with_its_persons) {
  const TakenMessage taken = take(ResultToSend{});
  tx().take_touched();
  opened(taken);
  std::vector<std::string> kinds;
  for (const auto& [kind, subject] : tx().take_touched()) kinds.push_back(kind);
  std::ranges::sort(kinds);
  EXPECT_EQ(kinds, (std::vector<std::string>{"interop.hl7_message", "people.person"}));
}

}  // namespace
}  // namespace quell::interop
