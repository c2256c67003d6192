#include "interop/hl7_file.h"

#include <gtest/gtest.h>

#include "interop/hl7_message.h"

namespace quell::interop {
namespace {

using enum Hl7ItemKind;

std::vector<Hl7ItemKind> kinds(std::string_view bytes) {
  const auto items = split_hl7_file(bytes);
  EXPECT_TRUE(items) << bytes;
  std::vector<Hl7ItemKind> list;
  std::string together;
  for (const Hl7Item& item : items.value_or(std::vector<Hl7Item>{})) {
    list.push_back(item.kind);
    together += item.bytes;
    if (item.kind == message || item.kind == batch_header) {
      EXPECT_EQ(Hl7Message::parse(item.bytes)->written(Hl7Ends::as_received), item.bytes);
    }
  }
  EXPECT_EQ(together, bytes) << "not a byte is lost";
  return list;
}
using Kinds = std::vector<Hl7ItemKind>;

TEST(AnHl7File, holds_one_message_or_several) {
  EXPECT_EQ(kinds("MSH|^~\\&|A\rPID|1\r"), Kinds{message});
  EXPECT_EQ(kinds("MSH|^~\\&|A\rPID|1\rMSH|^~\\&|B\nPID|2"), (Kinds{message, message}));
}

TEST(AnHl7File, holds_batches_with_their_headers_and_trailers) {
  EXPECT_EQ(kinds("FHS|^~\\&\rBHS|^~\\&\rMSH|^~\\&\rPID\rMSH|^~\\&\rBTS|2\rBHS|^~\\&\rMSH|^~\\&\rBTS\rFTS|2\r"),
            (Kinds{file_header, batch_header, message, message, batch_trailer, batch_header, message, batch_trailer,
                   file_trailer}));
  EXPECT_EQ(kinds("BHS|^~\\&\r\nMSH|^~\\&\r\n"), (Kinds{batch_header, message})) << "without trailers";
  EXPECT_EQ(kinds("MSH!$%*+!A\rBTS!1"), (Kinds{message, batch_trailer})) << "without headers";
}

TEST(AnHl7File, may_bring_framing_and_empty_lines) {
  EXPECT_EQ(kinds("\xEF\xBB\xBFMSH|^~\\&|A\rPID"), (Kinds{framing, message}));
  EXPECT_EQ(kinds("\x0bMSH|^~\\&|A\rPID\r\x1c\r\x0bMSH|^~\\&|B\r\x1c\r"), (Kinds{framing, message, message}));
  EXPECT_EQ(kinds("\r\n  \r\nMSH|^~\\&|A\r\n\r\n"), (Kinds{framing, message}));
  EXPECT_EQ(kinds("MSH|^~\\&|A\nPID\n\xEF\xBB\xBFMSH|^~\\&|B\n"), (Kinds{message, framing, message}))
      << "files put one after another";
}

TEST(AnHl7File, shows_what_stands_where_no_message_is) {
  EXPECT_EQ(kinds("From: the lab\nto you\nMSH|^~\\&|A\n"), (Kinds{stray, message}));
  EXPECT_EQ(kinds("MSH|^~\\&|A\rFTS|1\rPID|1\rOBX|1\r"), (Kinds{message, file_trailer, stray}));
  EXPECT_EQ(kinds("MSH|^~\\&|A\rMSHA is no header\rBTS is a word\r"), Kinds{message});
}

TEST(AnHl7File, without_a_message_is_refused) {
  for (const char* text :
       {"", "\r\n", "hello", "PID|1\rOBX|1\r", "FHS|^~\\&\rBHS|^~\\&\rBTS|0\rFTS|1\r", "\xEF\xBB\xBF"}) {
    const auto items = split_hl7_file(text);
    ASSERT_FALSE(items) << text;
    EXPECT_EQ(items.error().reason, "interop.hl7_no_message");
  }
  using namespace std::string_view_literals;
  for (const auto text : {"\xFF\xFEM\0S\0H\0|\0"sv, "M\0S\0H\0|\0"sv, "\xFE\xFF\0M\0S\0H"sv, "\0M\0S\0H"sv}) {
    EXPECT_EQ(split_hl7_file(text).error().reason, "interop.hl7_utf16");
  }
}

}  // namespace
}  // namespace quell::interop
