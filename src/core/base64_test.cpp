#include "core/base64.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

TEST(Base64, follows_the_examples_of_rfc_4648_without_padding) {
  EXPECT_EQ(to_base64(""), "");
  EXPECT_EQ(to_base64("f"), "Zg");
  EXPECT_EQ(to_base64("fo"), "Zm8");
  EXPECT_EQ(to_base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(to_base64("\xFB\xFF\xBF"), "-_-_");
}

TEST(Base64, gives_back_every_byte) {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  for (std::size_t length = 250; length <= bytes.size(); ++length)
    EXPECT_EQ(from_base64(to_base64(bytes.substr(0, length))), bytes.substr(0, length));
  EXPECT_EQ(from_base64(""), "");
}

TEST(Base64, refuses_what_it_would_not_write) {
  for (const char* text : {"Zg==", "Z", "Zh", "Zm9v YmFy", "Zm9v\n", "+/+/", "Zm9vYmFy.", "é"})
    EXPECT_FALSE(from_base64(text)) << text;
  for (int byte = 0x80; byte < 256; ++byte)
    EXPECT_FALSE(from_base64("7KQ" + std::string(1, static_cast<char>(byte)) + "2-M4TD-9XA")) << byte;
  EXPECT_FALSE(from_base64(std::string_view{"Zm9v\0YmFy", 9}));
}

}  // namespace
}  // namespace quell
