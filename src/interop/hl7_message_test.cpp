#include "interop/hl7_message.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

Hl7Message parsed_hl7(std::string_view bytes) {
  auto message = Hl7Message::parse(bytes);
  EXPECT_TRUE(message) << bytes;
  return *std::move(message);
}

const char* refusal(std::string_view bytes) {
  static std::string reason;
  const auto message = Hl7Message::parse(bytes);
  reason = message ? "" : message.error().reason;
  return reason.c_str();
}

TEST(AnHl7Message, keeps_every_segment_in_its_place_known_or_not) {
  const auto message =
      parsed_hl7("MSH|^~\\&|LAB\rPID|1\rNTE|1||of the patient\rNK1|1|Lee^Jo\rZLB|x\rNTE|1||of what?\r");
  ASSERT_EQ(message.size(), 6u);
  EXPECT_EQ(message[2].field(3).raw(), "of the patient");
  EXPECT_EQ(message[4].name(), "ZLB");
  EXPECT_EQ(message.segment("NK1").field(2).component(2).raw(), "Jo");
  EXPECT_FALSE(message.segment("OBX").exists());
  EXPECT_EQ(message.occurrence(5), 2u) << "the second NTE";
  EXPECT_EQ(message.occurrence(3), 1u);
}

TEST(AnHl7Message, takes_each_way_to_end_a_segment) {
  for (const char* end : {"\r", "\n", "\r\n", "\r\r", "\n\n\r", "\r\n  \t\r\n", "\x1c\r", "\r\x0b"}) {
    const std::string text = std::string{"MSH|^~\\&|LAB"} + end + "PID|1||7" + end + "OBX|1|ST||" + end + "ZZZ" + end;
    const auto message = parsed_hl7(text);
    ASSERT_EQ(message.size(), 4u) << text;
    EXPECT_EQ(message[1].field(3).raw(), "7");
    EXPECT_EQ(message[2].field_count(), 4u);
    EXPECT_EQ(message.written(Hl7Ends::as_received), text);
    EXPECT_EQ(message.written(Hl7Ends::carriage_return), "MSH|^~\\&|LAB\rPID|1||7\rOBX|1|ST||\rZZZ\r");
  }
  EXPECT_EQ(parsed_hl7("MSH|^~\\&|A\rPID|1\nOBR|1\r\nOBX|1").size(), 4u) << "mixed, and none at the end";
}

TEST(AnHl7Message, goes_on_with_a_segment_where_a_text_held_a_line_end) {
  const std::string text = "MSH|^~\\&|LAB\nNTE|1||first line\nsecond line|x\n\nOBX|1\n";
  const auto message = parsed_hl7(text);
  ASSERT_EQ(message.size(), 3u);
  EXPECT_EQ(message.continued(), std::vector<std::size_t>{1});
  EXPECT_EQ(message[1].field(3).raw(), "first line\nsecond line");
  EXPECT_EQ(message[1].field(4).raw(), "x");
  EXPECT_EQ(message.written(Hl7Ends::as_received), text);
  EXPECT_EQ(message.written(Hl7Ends::carriage_return), "MSH|^~\\&|LAB\rNTE|1||first line\\.br\\second line|x\rOBX|1\r");
  EXPECT_EQ(parsed_hl7("MSH|^~\n\\&|LAB").written(Hl7Ends::carriage_return), "MSH|^~|LAB\r")
      << "what is declared ends with the line";
}

TEST(AnHl7Message, takes_a_name_alone_for_text_where_text_follows_it) {
  const std::string text = "MSH|^~\\&|LAB\nNTE|1||result\nYES\nSEE\nthe letter|x\nNTE\nOBX|1\nZZZ\n";
  const auto message = parsed_hl7(text);
  ASSERT_EQ(message.size(), 5u);
  EXPECT_EQ(message[1].field(3).raw(), "result\nYES\nSEE\nthe letter");
  EXPECT_EQ(message[2].raw(), "NTE");
  EXPECT_EQ(message[4].raw(), "ZZZ");
  EXPECT_EQ(message.written(Hl7Ends::as_received), text);
}

TEST(AnHl7Message, is_parted_by_what_it_declares) {
  const std::string text = "MSH!$%*+!LAB!a|b\rPID!1!!A$B%C+D$E\r";
  const auto message = parsed_hl7(text);
  EXPECT_EQ(message.header().field(4).raw(), "a|b");
  EXPECT_EQ(message[1].field(3).repetition(2).component(2).raw(), "E");
  EXPECT_EQ(message[1].field(3).repetition(2).component(1).subcomponent(2).raw(), "D");
  EXPECT_EQ(message.written(Hl7Ends::as_received), text);
}

TEST(AnHl7Message, is_written_as_it_came) {
  for (const char* text :
       {"MSH|", "MSH||", "MSH|^~\\&", "MSH|^~\\&|||\r\r\rPID", "MSH|^~\\&#|x\rPID|\r\nA|\\F\\|\"\"|^^~",
        "BHS|^~\\&|LAB\rx", "MSH|^~\\&|\xff\xfe\r\x0b\x1c", "MSH|^~\\&|a\rmsh|1\r12|\r ab|c"}) {
    EXPECT_EQ(parsed_hl7(text).written(Hl7Ends::as_received), text);
  }
}

TEST(AnHl7Message, is_refused_where_it_cannot_be_read) {
  EXPECT_STREQ(refusal(""), "interop.hl7_header_missing");
  EXPECT_STREQ(refusal("PID|1"), "interop.hl7_header_missing");
  EXPECT_STREQ(refusal("BTS|1"), "interop.hl7_header_missing");
  EXPECT_STREQ(refusal("MSH"), "interop.hl7_delimiters_unusable");
  EXPECT_STREQ(refusal("MSH|^~^&|"), "interop.hl7_delimiters_unusable");
}

TEST(AnHl7Message, has_limits) {
  const std::string header = "MSH|^~\\&|\r";
  std::string segments = header;
  for (std::size_t i = 1; i < Hl7Limits::segments; ++i) segments += "ZZZ\r";
  EXPECT_STREQ(refusal(segments), "");
  EXPECT_STREQ(refusal(segments + "ZZZ\r"), "interop.hl7_too_many_segments");
  const std::string fields = header + "ZZZ" + std::string(Hl7Limits::fields_of_a_segment, '|');
  EXPECT_STREQ(refusal(fields), "");
  EXPECT_STREQ(refusal(fields + "|"), "interop.hl7_too_many_fields");
  EXPECT_STREQ(refusal(fields + "\rno segment|"), "interop.hl7_too_many_fields") << "however many lines it has";
  const std::string repetitions(static_cast<std::size_t>(Hl7Limits::repetitions) - 1, '~');  // MSH-2 has one
  EXPECT_STREQ(refusal("MSH|^~\\&|LAB\rPID|||" + repetitions), "");
  EXPECT_STREQ(refusal("MSH|^~\\&|LAB\rPID|||" + repetitions + "~"), "interop.hl7_too_many_repetitions");
  EXPECT_STREQ(refusal(header + std::string(Hl7Limits::message_bytes, 'x')), "interop.hl7_message_too_large");
}

}  // namespace
}  // namespace quell::interop
