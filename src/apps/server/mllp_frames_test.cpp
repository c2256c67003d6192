#include "apps/server/mllp_frames.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(MllpFrames, come_whole_however_the_network_parts_them) {
  const std::string sent = "\x0bMSH|one\r\x1c\r\x0bMSH|two\r\x1c\r";
  for (std::size_t size = 1; size <= sent.size(); ++size) {
    MllpFrames frames{1000};
    std::string got;
    for (std::size_t at = 0; at < sent.size(); at += size) {
      ASSERT_TRUE(frames.append(std::string_view{sent}.substr(at, size)));
      while (const auto frame = frames.next()) got += "[" + *frame + "]";
    }
    EXPECT_EQ(got, "[MSH|one\r][MSH|two\r]") << size;
    EXPECT_FALSE(frames.is_open());
  }
}

TEST(MllpFrames, may_lack_the_start_byte_or_the_return) {
  MllpFrames frames{1000};
  ASSERT_TRUE(frames.append("MSH|one\x1cMSH|two\x1c\n\x0b\x1c\r\x0bMSH|thr"));
  EXPECT_EQ(frames.next(), "MSH|one");
  EXPECT_EQ(frames.next(), "MSH|two");
  EXPECT_FALSE(frames.next());
  EXPECT_TRUE(frames.is_open());
}

TEST(MllpFrames, that_were_broken_off_do_not_stand_before_the_next) {
  MllpFrames frames{1000};
  ASSERT_TRUE(frames.append("\x0bMSH|broken\x0bMSH|whole\x1c\r"));
  EXPECT_EQ(frames.next(), "MSH|whole");
}

TEST(MllpFrames, grow_no_further_than_a_message_may) {
  MllpFrames frames{10};
  EXPECT_TRUE(
      frames.append("\x0b"
                    "12345"));
  EXPECT_FALSE(frames.append("6789012"));
}

TEST(MllpFrames, are_written_as_they_are_read) {
  MllpFrames frames{100};
  ASSERT_TRUE(frames.append(MllpFrames::framed("MSH|a\r")));
  EXPECT_EQ(frames.next(), "MSH|a\r");
  EXPECT_EQ(MllpFrames::refused(), "\x0b\x15\x1c\r");
}

}  // namespace
}  // namespace quell::server
